import { useTranslation } from 'react-i18next';
import type { MediationCase } from '../../../shared/api/types.ts';
import { moment } from '../../../shared/format/dates.ts';
import { lookUp } from '../../../shared/words/words.ts';

/** Sessions for whoever reads the mediation; the sealed notes only where the server sends them. */
export function Sessions({ now }: { readonly now: MediationCase }) {
  const { t, i18n } = useTranslation('committee');
  return (
    <>
      <section aria-labelledby="case-sessions">
        <h2 id="case-sessions">{t('sessionsTitle')}</h2>
        {now.sessions.length === 0 && <p className="faint">{t('noSessions')}</p>}
        <ul className="plain-list">
          {now.sessions.map((s) => (
            <li key={s.number}>
              {t('session', {
                number: s.number,
                when: moment(s.heldAt, i18n.language),
                place: lookUp(`committee:place.${s.place}`) ?? s.place,
              })}
            </li>
          ))}
        </ul>
      </section>
      <Notes now={now} />
    </>
  );
}

function Notes({ now }: { readonly now: MediationCase }) {
  const { t, i18n } = useTranslation('committee');
  const notes = now.notes ?? [];
  if (notes.length === 0 && now.noteCount === 0) return null;
  return (
    <section aria-labelledby="case-notes">
      <h2 id="case-notes">{t('notes')}</h2>
      {notes.length === 0 && <p className="faint">{t('notesHidden', { count: now.noteCount })}</p>}
      <ul className="plain-list">
        {notes.map((n) => (
          <li key={n.number}>
            <p className="faint">{t('noteTitle', { number: n.number, when: moment(n.at, i18n.language) })}</p>
            {n.text && <p className="words quote">{n.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
