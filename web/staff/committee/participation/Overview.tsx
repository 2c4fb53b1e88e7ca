import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Async } from '../../../shared/ui/Async.tsx';
import { AsOf, ShortBoard } from './Board.tsx';
import { ShownProvider, useDashboard } from './data.ts';

const PERIOD = {};

/** The daily figures, below what waits. */
export function Overview() {
  const { t } = useTranslation('participation');
  const dashboard = useDashboard(PERIOD);
  return (
    <Async query={dashboard} lines={8}>
      {(d) => (
        <ShownProvider value={{ dashboard: d, period: PERIOD }}>
          <ShortBoard />
          <AsOf />
          <p>
            <Link to="/committee/participation" className="button">
              {t('more')}
            </Link>
          </p>
        </ShownProvider>
      )}
    </Async>
  );
}
