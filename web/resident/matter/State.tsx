import { useTranslation } from 'react-i18next';
import type { Tracking } from '../../shared/api/types.ts';
import { Icon, type IconName } from '../../shared/ui/Icon.tsx';
import { promiseState } from '../../shared/ui/Promises.tsx';
import { word } from '../../shared/words/words.ts';

const OVER: readonly Tracking['state'][] = ['answered', 'closed', 'withdrawn'];

/** One sentence: where it stands. The colour is that of its running promise, always with the word. */
export function State({ matter, owner }: { readonly matter: Tracking; readonly owner: string }) {
  const { t } = useTranslation(['resident', 'common']);
  const mark = markOf(matter);
  return (
    <section className={`state state-${mark}`} aria-live="polite">
      <p className="state-word">
        <Icon name={mark} /> {word('state', matter.state)}
      </p>
      <p>{t(`matter.sentence.${matter.state}`, { owner })}</p>
      {matter.clock.pausedNow && (
        <p>{t('matter.paused', { reason: word('pauseReason', matter.clock.pauseReason ?? '') || t('common:unknown') })}</p>
      )}
    </section>
  );
}

function markOf(matter: Tracking): IconName {
  if (matter.state === 'answered' || matter.state === 'closed') return 'kept';
  if (OVER.includes(matter.state)) return 'info';
  const running = matter.promises.filter((p) => p.what !== 'first-contact').at(-1);
  if (running === undefined) return 'waiting';
  const state = promiseState(running, matter.clock.pausedNow);
  return state === 'kept' ? 'waiting' : state;
}
