import { useTranslation } from 'react-i18next';
import { inputMoment } from '../../../shared/format/dates.ts';
import type { Filters } from '../../parts/useFilters.ts';

const DAY = 86_400_000;
const localDate = (d: Date): string => inputMoment(d).slice(0, 10);

/** From so many days ago until the end of today. */
const lastDays = (days: number): { readonly from: string; readonly to: string } => {
  const now = Date.now();
  return { from: localDate(new Date(now - (days - 1) * DAY)), to: localDate(new Date(now + DAY)) };
};

/** The period, and as of when: in the address, so that a printed page can be called up again. */
export function PeriodPicker({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation('participation');
  const presets = [
    [t('window.days30'), 30],
    [t('window.days90'), 90],
    [t('window.year'), 365],
  ] as const;
  const date = (name: 'from' | 'to' | 'recordedAsOf' | 'effectiveAsOf') => (
    <label className="filter">
      <span className="filter-label">{t(`window.${name}`)}</span>
      <input type="date" value={filters.of(name).slice(0, 10)} onChange={(e) => filters.set(name, e.target.value)} />
    </label>
  );
  return (
    <search className="filters" aria-label={t('window.label')}>
      <div className="segments" role="group" aria-label={t('window.label')}>
        {presets.map(([label, days]) => {
          const period = lastDays(days);
          const on = filters.of('from') === period.from && filters.of('to') === period.to;
          return (
            <button key={days} type="button" aria-pressed={on} onClick={() => filters.setAll(period)}>
              {label}
            </button>
          );
        })}
      </div>
      {date('from')}
      {date('to')}
      <details className="past" open={filters.of('recordedAsOf') !== '' || filters.of('effectiveAsOf') !== ''}>
        <summary>{t('window.past')}</summary>
        <span className="filters">
          {date('recordedAsOf')}
          {date('effectiveAsOf')}
        </span>
      </details>
      {filters.any && (
        <button type="button" className="plain" onClick={filters.reset}>
          {t('window.clear')}
        </button>
      )}
    </search>
  );
}
