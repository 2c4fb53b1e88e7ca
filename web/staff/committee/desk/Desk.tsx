import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { DeskItem, DeskStatus } from '../../../shared/api/types.ts';
import { day } from '../../../shared/format/dates.ts';
import { Loading } from '../../../shared/ui/Async.tsx';
import { ErrorNote } from '../../../shared/ui/ErrorNote.tsx';
import { say } from '../../../shared/words/words.ts';
import { CaseFilters, SEARCH_ID } from '../../parts/CaseFilters.tsx';
import { CaseTable, type Column } from '../../parts/CaseTable.tsx';
import { Due } from '../../parts/Due.tsx';
import { EmptyList } from '../../parts/EmptyList.tsx';
import { Flags } from '../../parts/Flags.tsx';
import { ItemName } from '../../parts/ItemName.tsx';
import { ListTitle } from '../../parts/ListTitle.tsx';
import { More } from '../../parts/More.tsx';
import { Split } from '../../parts/Split.tsx';
import { type Filters, useFilters } from '../../parts/useFilters.ts';
import { listQuery, useDesk } from '../queries.ts';
import { DeskCase } from './DeskCase.tsx';

const STATUSES: readonly DeskStatus[] = ['received', 'joint', 'reopened', 'answered', 'referred', 'closed', 'withdrawn'];
const OVER = ['referred', 'closed', 'withdrawn'];

/** Residents' opinions, and objections to how something was handled. */
export function Desk() {
  const { t } = useTranslation(['committee', 'staff']);
  const reportId = useParams()['reportId'];
  const filters = useFilters();
  const keys = { '/': () => document.getElementById(SEARCH_ID)?.focus() };
  return (
    <Split
      label={t('desk.title')}
      list={`/committee/cases${filters.search}`}
      open={reportId}
      keys={keys}
      panel={reportId !== undefined && <DeskCase reportId={reportId} />}
    >
      <div className="list-head">
        <ListTitle title={t('desk.title')} open={reportId !== undefined} />
      </div>
      <CaseFilters filters={filters} statuses={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))} />
      <List filters={filters} open={reportId} />
    </Split>
  );
}

function List({ filters, open }: { readonly filters: Filters; readonly open: string | undefined }) {
  const { t } = useTranslation(['committee', 'staff']);
  const list = useDesk(listQuery(filters, OVER));
  if (list.isError) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loading lines={6} />;
  const items = list.data.pages.flatMap((p) => p.items);
  if (items.length === 0) return <EmptyList filters={filters} filtered={t('desk.empty')} all={t('desk.emptyAll')} />;
  return (
    <>
      <DeskTable items={items} open={open} search={filters.search} />
      <More list={list} count={items.length} />
    </>
  );
}

interface TableProps {
  readonly items: readonly DeskItem[];
  readonly open: string | undefined;
  readonly search: string;
}

function DeskTable({ items, open, search }: TableProps) {
  const { t, i18n } = useTranslation(['committee', 'staff']);
  const columns: readonly Column<DeskItem>[] = [
    { title: t('staff:column.due'), cell: (i) => <Due dueBy={i.dueBy} open={i.open} settled={i.status === 'answered'} /> },
    { title: t('staff:column.where'), className: 'at-wide', cell: (i) => say(i.courtyardName) || say(i.gridName) },
    {
      title: t('staff:column.said'),
      className: 'excerpt',
      cell: (i) => i.excerpt ?? <span className="faint">{t(i.withheld ? 'staff:sealed' : 'staff:noWords')}</span>,
    },
    {
      title: t('staff:column.status'),
      className: 'nowrap',
      cell: (i) => (
        <>
          {t(`status.${i.status}`)}
          <span className="status-word">{i.from === 'resident' ? t('desk.fromResident') : t('desk.fromStation')}</span>
        </>
      ),
    },
    { title: t('staff:column.submitted'), className: 'at-wide td-level', cell: (i) => day(i.submittedAt, i18n.language) },
  ];
  return (
    <CaseTable
      rows={items}
      columns={columns}
      idOf={(i) => i.reportId}
      to={(i) => `/committee/cases/${i.reportId}${search}`}
      nameTitle={t('staff:column.item')}
      name={(i) => (
        <>
          {i.objection && <span className="flag flag-strong">{t('desk.objection')}</span>} <ItemName item={i.item} itemName={i.itemName} />
        </>
      )}
      after={(i) => <Flags supports={i.supports} />}
      open={open}
    />
  );
}
