import { useTranslation } from 'react-i18next';
import type { StationCase } from '../../shared/api/types.ts';
import { Icon } from '../../shared/ui/Icon.tsx';
import { word } from '../../shared/words/words.ts';

/** Both clocks: the one that pauses and the one on the resident's wall. */
export function Clock({ clock }: { readonly clock: StationCase['clock'] }) {
  const { t } = useTranslation(['station', 'common']);
  const over = clock.workingDay > clock.ofDays;
  const share = Math.min(100, (clock.workingDay / Math.max(1, clock.ofDays)) * 100);
  return (
    <section aria-labelledby="case-clock">
      <h2 id="case-clock">{t('clock.title')}</h2>
      <div className="clock">
        <span className="clock-bar" aria-hidden="true">
          <span className={over ? 'over' : ''} style={{ width: `${share}%` }} />
        </span>
        <span>
          {clock.workingDay === 0
            ? t('clock.firstDay', { of: clock.ofDays })
            : t('clock.line', { day: clock.workingDay, of: clock.ofDays })}
        </span>
        <span className="faint">{t('clock.wall', { count: clock.wallDays })}</span>
        {clock.pausedDays > 0 && <span className="faint">{t('clock.paused', { count: clock.pausedDays })}</span>}
        {clock.pausedNow && (
          <span className="mark mark-paused">
            <Icon name="paused" /> {t('clock.pausedNow', { reason: word('pauseReason', clock.pauseReason ?? '') || t('common:unknown') })}
          </span>
        )}
      </div>
    </section>
  );
}
