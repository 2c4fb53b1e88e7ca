import { useTranslation } from 'react-i18next';
import type { PromiseEntry } from '../api/types.ts';
import { moment, promiseDate } from '../format/dates.ts';
import { word } from '../words/words.ts';
import { Icon } from './Icon.tsx';

export type PromiseState = 'kept' | 'waiting' | 'paused' | 'broken';

/** A promise not yet judged is waiting (or paused) until its date has passed. */
export function promiseState(promise: PromiseEntry, paused: boolean, now: number = Date.now()): PromiseState {
  if (promise.kept !== null) return promise.kept ? 'kept' : 'broken';
  if (paused) return 'paused';
  return new Date(promise.by).getTime() < now ? 'broken' : 'waiting';
}

export function PromiseMark({ state }: { readonly state: PromiseState }) {
  const { t } = useTranslation();
  return (
    <span className={`mark mark-${state}`}>
      <Icon name={state} /> {t(`promise.${state}`)}
    </span>
  );
}

interface Props {
  readonly promises: readonly PromiseEntry[];
  readonly paused: boolean;
}

/** Every promised date in order, the first one always there, each with what became of it. */
export function Promises({ promises, paused }: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language;
  return (
    <ol className="promises">
      {promises.map((p) => (
        <li key={`${p.what}${p.by}${p.at}`}>
          <span className="promise-what">{word('promise', p.what)}</span>
          <span className="promise-when">{t('promise.by', { when: promiseDate(p.by, lang) })}</span>
          <PromiseMark state={promiseState(p, paused)} />
          {(p.keptAt || p.reason) && (
            <span className="promise-more">
              {[
                p.reason ? word('extensionReason', p.reason) || p.reason : '',
                p.keptAt ? t('promise.keptAt', { when: moment(p.keptAt, lang) }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
