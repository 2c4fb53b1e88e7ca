import { useTranslation } from 'react-i18next';
import { useCommunity } from '../../shared/api/queries.ts';
import type { QueueStatus } from '../../shared/api/types.ts';
import { say } from '../../shared/words/words.ts';
import { FilterSelect } from '../parts/FilterSelect.tsx';
import { FilterText } from '../parts/FilterText.tsx';
import type { Filters } from '../parts/useFilters.ts';

export const SEARCH_ID = 'queue-search';
const STATUSES: readonly QueueStatus[] = [
  'received',
  'taken',
  'handed-over',
  'escalated',
  'paused',
  'answered',
  'reopened',
  'with-committee',
  'closed',
  'withdrawn',
];

export function QueueFilters({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation(['station', 'staff', 'common']);
  const community = useCommunity();
  const grids = (community.data?.grids ?? []).map((g) => ({ value: g.code, label: say(g.name) }));
  return (
    <search className="filters" aria-label={t('staff:filter.label')}>
      <Scope filters={filters} />
      <FilterSelect label={t('staff:filter.grid')} value={filters.of('grid')} options={grids} onChange={(v) => filters.set('grid', v)} />
      <FilterSelect
        label={t('staff:filter.status')}
        value={filters.of('status')}
        all={t('staff:filter.open')}
        options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChange={(v) => filters.set('status', v)}
      />
      <FilterSelect
        label={t('staff:filter.due')}
        value={filters.of('due')}
        options={(['overdue', 'today', 'week'] as const).map((value) => ({ value, label: t(`staff:filter.${value}`) }))}
        onChange={(v) => filters.set('due', v)}
      />
      <FilterSelect
        label={t('staff:filter.sort')}
        value={filters.of('sort')}
        all={t('staff:filter.sortDue')}
        options={[
          { value: '-submittedAt', label: t('staff:filter.sortNew') },
          { value: 'submittedAt', label: t('staff:filter.sortOld') },
        ]}
        onChange={(v) => filters.set('sort', v)}
      />
      <FilterText id={SEARCH_ID} label={t('staff:filter.search')} value={filters.of('q')} onChange={(v) => filters.set('q', v)} />
      {filters.any && (
        <button type="button" className="plain" onClick={filters.reset}>
          {t('staff:filter.reset')}
        </button>
      )}
    </search>
  );
}

function Scope({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation(['station', 'common']);
  const chosen = filters.of('officer');
  const choices = [
    ['', t('everyone')],
    ['me', t('mine')],
    ['none', t('nobody')],
  ] as const;
  return (
    <div className="segments" role="group" aria-label={t('scope')}>
      {choices.map(([value, label]) => (
        <button key={value} type="button" aria-pressed={chosen === value} onClick={() => filters.set('officer', value)}>
          {label}
        </button>
      ))}
    </div>
  );
}
