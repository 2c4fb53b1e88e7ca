import { useTranslation } from 'react-i18next';
import type { Filters } from './useFilters.ts';

interface Props {
  readonly filters: Filters;
  /** Said when the filters let nothing through. */
  readonly filtered: string;
  /** Said when there is nothing at all. */
  readonly all: string;
}

export function EmptyList({ filters, filtered, all }: Props) {
  const { t } = useTranslation('staff');
  return (
    <div className="empty">
      <p>{filters.any ? filtered : all}</p>
      {filters.any && (
        <button type="button" className="button" onClick={filters.reset}>
          {t('filter.reset')}
        </button>
      )}
    </div>
  );
}
