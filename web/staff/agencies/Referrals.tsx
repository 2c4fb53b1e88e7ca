import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getFresh, lookAgain } from '../../shared/api/client.ts';
import type { Page, ReferralItem } from '../../shared/api/types.ts';
import { day } from '../../shared/format/dates.ts';
import { Loading } from '../../shared/ui/Async.tsx';
import { ErrorNote } from '../../shared/ui/ErrorNote.tsx';
import { say } from '../../shared/words/words.ts';
import { CaseTable, type Column } from '../parts/CaseTable.tsx';
import { Due } from '../parts/Due.tsx';
import { EmptyList } from '../parts/EmptyList.tsx';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import { ItemName } from '../parts/ItemName.tsx';
import { ListTitle } from '../parts/ListTitle.tsx';
import { More } from '../parts/More.tsx';
import { Split } from '../parts/Split.tsx';
import { type Filters, useFilters } from '../parts/useFilters.ts';
import { REFERRALS, Referral } from './Referral.tsx';

const STATUSES = ['sent', 'taken', 'answered', 'returned', 'withdrawn'] as const;
const EVERY_MS = 30_000;

/** What was passed up to this unit. */
export function Referrals() {
  const { t } = useTranslation(['agencies', 'staff']);
  const referralId = useParams()['referralId'];
  const filters = useFilters();
  return (
    <Split
      label={t('title')}
      list={`/agencies${filters.search}`}
      open={referralId}
      panel={referralId !== undefined && <Referral referralId={referralId} />}
    >
      <div className="list-head">
        <ListTitle title={t('title')} open={referralId !== undefined} />
        <p className="faint">{t('lead')}</p>
      </div>
      <search className="filters" aria-label={t('staff:filter.label')}>
        <FilterSelect
          label={t('staff:filter.status')}
          value={filters.of('status')}
          all={t('staff:filter.open')}
          options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(v) => filters.set('status', v)}
        />
      </search>
      <List filters={filters} open={referralId} />
    </Split>
  );
}

function List({ filters, open }: { readonly filters: Filters; readonly open: string | undefined }) {
  const { t, i18n } = useTranslation(['agencies', 'staff']);
  const status = filters.of('status');
  const list = useInfiniteQuery({
    queryKey: [...REFERRALS, 'list', status],
    queryFn: ({ pageParam, signal }) =>
      getFresh<Page<ReferralItem>>(
        '/agencies/referrals',
        { status, open: status === '' ? 'true' : '', limit: 100, cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (before) => before,
    refetchInterval: lookAgain(EVERY_MS),
  });
  if (list.isError) return <ErrorNote error={list.error} onRetry={() => void list.refetch()} />;
  if (list.data === undefined) return <Loading lines={6} />;
  const items = list.data.pages.flatMap((p) => p.items);
  if (items.length === 0) return <EmptyList filters={filters} filtered={t('empty')} all={t('emptyAll')} />;
  const columns: readonly Column<ReferralItem>[] = [
    { title: t('answerBy'), cell: (i) => <Due dueBy={i.answerBy} open={i.open} /> },
    { title: t('staff:column.where'), className: 'at-wide', cell: (i) => say(i.courtyardName) || say(i.gridName) },
    {
      title: t('staff:column.said'),
      className: 'excerpt',
      cell: (i) => i.excerpt ?? <span className="faint">{t('staff:sealed')}</span>,
    },
    { title: t('reason'), className: 'at-wide', cell: (i) => i.reason ?? '' },
    { title: t('staff:column.status'), className: 'nowrap', cell: (i) => t(`status.${i.status}`) },
    { title: t('received'), className: 'at-wide td-level', cell: (i) => day(i.at, i18n.language) },
  ];
  return (
    <>
      <CaseTable
        rows={items}
        columns={columns}
        idOf={(i) => i.referralId}
        to={(i) => `/agencies/${i.referralId}${filters.search}`}
        nameTitle={t('staff:column.item')}
        name={(i) => <ItemName item={i.item} itemName={i.itemName} />}
        open={open}
      />
      <More list={list} count={items.length} />
    </>
  );
}
