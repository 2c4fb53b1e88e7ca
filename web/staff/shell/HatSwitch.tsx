import { useTranslation } from 'react-i18next';
import type { Session } from '../../shared/api/types.ts';
import { useProblemWords } from '../../shared/ui/ErrorNote.tsx';
import { postWord, word } from '../../shared/words/words.ts';
import { useHat } from './useHat.ts';

/** "station.grid-officer" in words; the unit is added where the post alone would not say it. */
export const hatWord = (capacity: string): string => {
  const unit = word('unit', capacity.split('.')[0]);
  return capacity.includes('.') && !capacity.startsWith('agencies') ? `${postWord(capacity)} · ${unit}` : postWord(capacity);
};

/** The hat one wears. With one capacity only it is a label. */
export function HatSwitch({ who }: { readonly who: Session }) {
  const { t } = useTranslation(['staff', 'common']);
  const hat = useHat();
  const words = useProblemWords();
  if (who.capacities.length < 2) {
    return (
      <span className="hat">
        <span className="hat-label">{t('hat.label')}</span> {hatWord(who.capacity)}
      </span>
    );
  }
  return (
    <label className="hat">
      <span className="hat-label">{t('hat.label')}</span>
      <select
        value={who.capacity}
        title={t('hat.why')}
        aria-busy={hat.isPending}
        onChange={(e) => {
          if (!hat.isPending) hat.mutate(e.target.value);
        }}
      >
        {who.capacities.map((c) => (
          <option key={c.capacity} value={c.capacity}>
            {hatWord(c.capacity)}
          </option>
        ))}
      </select>
      <span role="status" className={hat.isError ? 'field-error' : 'unseen'}>
        {hat.isError ? words(hat.error) : hat.isPending ? t('hat.switching') : ''}
      </span>
    </label>
  );
}
