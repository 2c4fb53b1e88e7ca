import { useTranslation } from 'react-i18next';
import type { Answer } from '../api/types.ts';
import { moment } from '../format/dates.ts';
import { word } from '../words/words.ts';

export function Answers({ answers }: { readonly answers: readonly Answer[] }) {
  const { i18n } = useTranslation();
  return (
    <ul className="answers">
      {answers.map((a) => (
        <li key={a.at}>
          <p className="answer-head">
            <strong>{word('outcome', a.outcome)}</strong>
            <span className="faint">
              {[word('side', a.side), word('means', a.means)].filter(Boolean).join(' · ')}{' '}
              <time dateTime={a.at}>{moment(a.at, i18n.language)}</time>
            </span>
          </p>
          {a.text && <p className="words">{a.text}</p>}
        </li>
      ))}
    </ul>
  );
}
