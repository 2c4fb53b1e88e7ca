import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/types.ts';
import { moment } from '../format/dates.ts';
import { type Reader, tellEvent } from '../words/events.ts';
import { nameOf, word } from '../words/words.ts';

/** What happened, across all rooms, in plain words. */
export function Timeline({ entries, reader }: { readonly entries: readonly TimelineEntry[]; readonly reader: Reader }) {
  const { i18n } = useTranslation();
  return (
    <ol className="timeline">
      {entries.map((e, i) => (
        <li key={`${e.at}${e.what}${i}`} className={`from-${e.room}`}>
          <p className="timeline-what">{tellEvent(e, reader)}</p>
          <p className="timeline-meta">
            <time dateTime={e.at}>{moment(e.at, i18n.language)}</time>
            <span>{[word('room', e.room), nameOf(e.by)].filter(Boolean).join(' · ')}</span>
          </p>
          {e.text && <p className="words">{e.text}</p>}
        </li>
      ))}
    </ol>
  );
}
