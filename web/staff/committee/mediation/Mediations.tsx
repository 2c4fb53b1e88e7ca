import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { MediationItem, MediationStatus } from '../../../shared/api/types.ts';
import { Loading } from '../../../shared/ui/Async.tsx';
import { ErrorNote } from '../../../shared/ui/ErrorNote.tsx';
import { say } from '../../../shared/words/words.ts';
import { CaseFilters, SEARCH_ID } from '../../parts/CaseFilters.tsx';
import { CaseTable, type Column } from '../../parts/CaseTable.tsx';
import { Due } from '../../parts/Due.tsx';
import { EmptyList } from '../../parts/EmptyList.tsx';
import { ItemName } from '../../parts/ItemName.tsx';
import { ListTitle } from '../../parts/ListTitle.tsx';
import { More } from '../../parts/More.tsx';
import { Split } from '../../parts/Split.tsx';
import { type Filters, useFilters } from '../../parts/useFilters.ts';
import { listQuery, useMediations } from '../queries.ts';
import { MediationPanel } from './MediationPanel.tsx';

const STATUSES: readonly MediationStatus[] = [
  'received',
  'consent-asked',
  'consented',
  'in-session',
  'agreed',
  'refused',
  'ended',
  'withdrawn',
];
const OVER = ['agreed', 'refused', 'ended', 'withdrawn'];

export function Mediations() {
  const { t } = useTranslation(['committee', 'staff']);
  const reportId = useParams()['reportId'];
  const filters = useFilters();
  const keys = { '/': () => document.getElementById(SEARCH_ID)?.focus() };
  return (
    <Split
      label={t('mediation.title')}
      list={`/committee/mediations${filters.search}`}
      open={reportId}
      keys={keys}
      panel={reportId !== undefined && <MediationPanel reportId={reportId} />}
    >
      <div className="list-head">
        <ListTitle title={t('mediation.title')} open={reportId !== undefined} />
        <p className="faint">{t('mediation.confidential')}</p>
      </div>
      <CaseFilters filters={filters} statuses={STATUSES.map((value) => ({ value, label: t(`mstatus.${value}`) }))} />
      <List filters={filters} open={reportId} />
    </Split>
  );
}

function List({ filters, open }: { readonly filters: Filters; readonly open: string | undefined }) {
  const { t } = useTranslation(['committee', 'staff', 'common']);
  const list = useMediations(listQuery(filters, OVER));
  if (list.isError) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loading lines={6} />;
  const items = list.data.pages.flatMap((p) => p.items);
  if (items.length === 0) return <EmptyList filters={filters} filtered={t('mediation.empty')} all={t('mediation.emptyAll')} />;
  const columns: readonly Column<MediationItem>[] = [
    { title: t('staff:column.due'), cell: (i) => <Due dueBy={i.dueBy} open={i.open} settled={i.status === 'agreed'} /> },
    { title: t('staff:column.where'), className: 'at-wide', cell: (i) => say(i.courtyardName) || say(i.gridName) },
    { title: t('staff:column.said'), className: 'excerpt', cell: (i) => i.excerpt ?? <span className="faint">{t('staff:noWords')}</span> },
    { title: t('mediation.consents'), cell: (i) => <Consents item={i} /> },
    {
      title: t('mediation.mediator'),
      cell: (i) => (
        <>
          {i.mediatorName ?? i.mediator ?? <span className="faint">{t('common:nobody')}</span>}
          <span className="status-word">{t(`mstatus.${i.status}`)}</span>
        </>
      ),
    },
  ];
  return (
    <>
      <CaseTable
        rows={items}
        columns={columns}
        idOf={(i) => i.reportId}
        to={(i) => `/committee/mediations/${i.reportId}${filters.search}`}
        nameTitle={t('staff:column.item')}
        name={(i) => <ItemName item={i.item} itemName={i.itemName} />}
        open={open}
      />
      <More list={list} count={items.length} />
    </>
  );
}

function Consents({ item }: { readonly item: MediationItem }) {
  const { t } = useTranslation('committee');
  if (item.parties.asked === 0) return <span className="faint">{t('mediation.notAsked')}</span>;
  return (
    <>
      {t('mediation.consentsLine', { given: item.parties.given, asked: item.parties.asked })}
      {item.parties.refused > 0 && <span className="status-word">{t('mediation.refusedLine', { count: item.parties.refused })}</span>}
    </>
  );
}
