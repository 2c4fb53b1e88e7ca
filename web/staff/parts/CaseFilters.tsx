import { useTranslation } from 'react-i18next';
import { useCommunity } from '../../shared/api/queries.ts';
import { say } from '../../shared/words/words.ts';
import type { Option } from '../form/spec.ts';
import { FilterSelect } from './FilterSelect.tsx';
import { FilterText } from './FilterText.tsx';
import type { Filters } from './useFilters.ts';

export const SEARCH_ID = 'list-search';

interface Props {
  readonly filters: Filters;
  readonly statuses: readonly Option[];
  readonly children?: React.ReactNode;
}

/** The filters that the desks have in common. They live in the address. */
export function CaseFilters({ filters, statuses, children }: Props) {
  const { t } = useTranslation('staff');
  const community = useCommunity();
  const grids = (community.data?.grids ?? []).map((g) => ({ value: g.code, label: say(g.name) }));
  const due = (['overdue', 'today', 'week'] as const).map((value) => ({ value, label: t(`filter.${value}`) }));
  const sort = [
    { value: '-submittedAt', label: t('filter.sortNew') },
    { value: 'submittedAt', label: t('filter.sortOld') },
  ];
  const select = (name: 'grid' | 'status' | 'due' | 'sort', options: readonly Option[], all?: string) => (
    <FilterSelect
      label={t(`filter.${name}`)}
      value={filters.of(name)}
      options={options}
      onChange={(v) => filters.set(name, v)}
      {...(all === undefined ? {} : { all })}
    />
  );
  return (
    <search className="filters" aria-label={t('filter.label')}>
      {children}
      {select('grid', grids)}
      {select('status', statuses, t('filter.open'))}
      {select('due', due)}
      {select('sort', sort, t('filter.sortDue'))}
      <FilterText id={SEARCH_ID} label={t('filter.search')} value={filters.of('q')} onChange={(v) => filters.set('q', v)} />
      {filters.any && (
        <button type="button" className="plain" onClick={filters.reset}>
          {t('filter.reset')}
        </button>
      )}
    </search>
  );
}
