import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { QueueCounts } from '../../shared/api/types.ts';
import { useKeys } from '../../shared/hooks/useKeys.ts';
import { Loading } from '../../shared/ui/Async.tsx';
import { ErrorNote } from '../../shared/ui/ErrorNote.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';
import { Icon } from '../../shared/ui/Icon.tsx';
import { More } from '../parts/More.tsx';
import { type Filters, useFilters } from '../parts/useFilters.ts';
import { CasePanel } from './CasePanel.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { QueueFilters, SEARCH_ID } from './QueueFilters.tsx';
import { QueueTable } from './QueueTable.tsx';
import { queueQuery, STATION, useQueue } from './queries.ts';
import { type Liveness, useLive } from './useLive.ts';

const rowLinks = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a[data-row]')];

/** Moves the focus one row up or down; from nowhere to the open case or the first row. */
function step(by: number, open: string | undefined): void {
  const links = rowLinks();
  const focused = links.findIndex((l) => l === document.activeElement);
  const current = focused >= 0 ? focused : links.findIndex((l) => l.dataset['row'] === open);
  const next = links[Math.min(Math.max(current + by, 0), links.length - 1)] ?? links[0];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** The queue and, beside it, one case. On a phone the case has the screen to itself. */
export function StationDesk() {
  const { t } = useTranslation('station');
  const reportId = useParams()['reportId'];
  const navigate = useNavigate();
  const filters = useFilters();
  const liveness = useLive(STATION);
  const [help, setHelp] = useState(false);
  const close = (): void => {
    void navigate(`/station${filters.search}`);
    requestAnimationFrame(() =>
      rowLinks()
        .find((l) => l.dataset['row'] === reportId)
        ?.focus(),
    );
  };
  useKeys({
    j: () => step(1, reportId),
    k: () => step(-1, reportId),
    '/': () => document.getElementById(SEARCH_ID)?.focus(),
    n: () => void navigate('/station/new'),
    '?': () => setHelp(true),
    Escape: () => {
      if (reportId !== undefined) close();
    },
  });
  return (
    <div className={reportId === undefined ? 'split' : 'split split-open'}>
      <section className="split-list" aria-label={t('title')}>
        <Queue filters={filters} open={reportId} liveness={liveness} onHelp={() => setHelp(true)} />
      </section>
      {reportId !== undefined && <CasePanel key={reportId} reportId={reportId} onClose={close} />}
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </div>
  );
}

interface QueueProps {
  readonly filters: Filters;
  readonly open: string | undefined;
  readonly liveness: Liveness;
  readonly onHelp: () => void;
}

function Queue({ filters, open, liveness, onHelp }: QueueProps) {
  const { t } = useTranslation(['station', 'staff', 'common']);
  const list = useQueue(queueQuery(filters));
  const pages = list.data?.pages ?? [];
  const items = pages.flatMap((p) => p.items);
  const searched = pages.at(-1)?.searched;
  return (
    <>
      <div className="list-head">
        {open === undefined ? <Heading title={t('title')} /> : <h2 className="heading">{t('title')}</h2>}
        <Counts counts={pages[0]?.counts} liveness={liveness} />
        <Link to="/station/new" className="button push">
          {t('new')}
        </Link>
        <button type="button" className="button" onClick={onHelp} aria-label={t('staff:keys.title')}>
          ?
        </button>
      </div>
      <QueueFilters filters={filters} />
      {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading lines={8} />}
      {list.data && items.length === 0 && <Empty filters={filters} />}
      {items.length > 0 && (
        <>
          <QueueTable items={items} open={open} search={filters.search} />
          <More list={list} count={items.length} />
        </>
      )}
      {searched && !searched.complete && <p className="small faint">{t('searched', { count: searched.scanned })}</p>}
    </>
  );
}

function Counts({ counts, liveness }: { readonly counts: QueueCounts | undefined; readonly liveness: Liveness }) {
  const { t } = useTranslation(['station', 'common']);
  return (
    <p className="counts">
      {counts && (
        <>
          <span>{t('counts.dueToday', { count: counts.dueToday })}</span>
          <span className={counts.broken > 0 ? 'mark mark-broken' : ''}>
            {counts.broken > 0 && <Icon name="broken" />} {t('counts.broken', { count: counts.broken })}
          </span>
          <span>{t('counts.open', { count: counts.open })}</span>
          {counts.capped && <span className="faint">{t('counts.capped')}</span>}
        </>
      )}
      <span className={`live live-${liveness}`} role="status">
        {t(`live.${liveness}`)}
      </span>
    </p>
  );
}

function Empty({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation(['station', 'common']);
  return (
    <div className="empty">
      <p>{filters.any ? t('empty') : t('emptyAll')}</p>
      {filters.any && (
        <button type="button" className="button" onClick={filters.reset}>
          {t('emptyFilters')}
        </button>
      )}
    </div>
  );
}
