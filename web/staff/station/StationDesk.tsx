import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { QueueCounts, QueuePage } from '../../shared/api/types.ts';
import { Loading } from '../../shared/ui/Async.tsx';
import { ErrorNote } from '../../shared/ui/ErrorNote.tsx';
import { Icon } from '../../shared/ui/Icon.tsx';
import { EmptyList } from '../parts/EmptyList.tsx';
import { ListTitle } from '../parts/ListTitle.tsx';
import { More } from '../parts/More.tsx';
import { Split } from '../parts/Split.tsx';
import { type Filters, useFilters } from '../parts/useFilters.ts';
import { CasePanel } from './CasePanel.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { SEARCH_ID } from '../parts/CaseFilters.tsx';
import { QueueFilters } from './QueueFilters.tsx';
import { QueueTable } from './QueueTable.tsx';
import { queueQuery, STATION, useQueue } from './queries.ts';
import { type Liveness, useLive } from './useLive.ts';

/** The queue and, beside it, one case. */
export function StationDesk() {
  const { t } = useTranslation('station');
  const reportId = useParams()['reportId'];
  const navigate = useNavigate();
  const filters = useFilters();
  const liveness = useLive(STATION);
  const [help, setHelp] = useState(false);
  const keys = {
    '/': () => document.getElementById(SEARCH_ID)?.focus(),
    n: () => void navigate('/station/new'),
    '?': () => setHelp(true),
  };
  return (
    <Split
      label={t('title')}
      list={`/station${filters.search}`}
      open={reportId}
      keys={keys}
      panel={reportId !== undefined && <CasePanel reportId={reportId} />}
    >
      <Queue filters={filters} open={reportId} liveness={liveness} onHelp={() => setHelp(true)} />
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </Split>
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
  return (
    <>
      <div className="list-head">
        <ListTitle title={t('title')} open={open !== undefined} />
        <Counts counts={list.data?.pages[0]?.counts} liveness={liveness} />
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
      {list.data && <Rows list={list} pages={list.data.pages} filters={filters} open={open} />}
    </>
  );
}

interface RowsProps {
  readonly list: ReturnType<typeof useQueue>;
  readonly pages: readonly QueuePage[];
  readonly filters: Filters;
  readonly open: string | undefined;
}

function Rows({ list, pages, filters, open }: RowsProps) {
  const { t } = useTranslation('station');
  const items = pages.flatMap((p) => p.items);
  const searched = pages.at(-1)?.searched;
  return (
    <>
      {items.length === 0 ? (
        <EmptyList filters={filters} filtered={t('empty')} all={t('emptyAll')} />
      ) : (
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
