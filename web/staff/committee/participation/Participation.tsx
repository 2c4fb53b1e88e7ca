import { useTranslation } from 'react-i18next';
import { Async } from '../../../shared/ui/Async.tsx';
import { Heading } from '../../../shared/ui/Heading.tsx';
import { useFilters } from '../../parts/useFilters.ts';
import { AsOf, FullBoard } from './Board.tsx';
import { type Period, ShownProvider, useDashboard } from './data.ts';
import { PeriodPicker } from './PeriodPicker.tsx';

const NAMES = ['from', 'to', 'recordedAsOf', 'effectiveAsOf'] as const;

/** All figures of a period, on the screen or on A4. */
export function Participation() {
  const { t } = useTranslation('participation');
  const filters = useFilters();
  const period: Period = Object.fromEntries(NAMES.flatMap((n) => (filters.of(n) === '' ? [] : [[n, filters.of(n)]])));
  const dashboard = useDashboard(period);
  return (
    <div className="board">
      <div className="list-head">
        <Heading title={t('title')} />
        <p className="faint">{t('lead')}</p>
        <button type="button" className="button push no-print" onClick={() => print()}>
          {t('print')}
        </button>
      </div>
      <PeriodPicker filters={filters} />
      <Async query={dashboard} lines={10}>
        {(d) => (
          <ShownProvider value={{ dashboard: d, period }}>
            <AsOf />
            <FullBoard />
          </ShownProvider>
        )}
      </Async>
    </div>
  );
}
