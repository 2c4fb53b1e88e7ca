import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Kind } from '../../shared/api/types.ts';
import { showCode } from '../../shared/format/codes.ts';
import { day } from '../../shared/format/dates.ts';
import { Heading } from '../../shared/ui/Heading.tsx';
import { Icon } from '../../shared/ui/Icon.tsx';
import { word } from '../../shared/words/words.ts';
import { forgetCode, keptCodes } from '../receipts.ts';
import { begun, useDraft } from '../say/draft.ts';
import { CodeForm } from './CodeForm.tsx';

const KINDS: readonly Kind[] = ['opinion', 'complaint', 'dispute'];

export function Home() {
  const { t } = useTranslation(['resident', 'common']);
  return (
    <>
      <Heading title={t('home.title')} />
      <p className="lead">{t('home.lead')}</p>
      <DraftNote />
      <ul className="kinds">
        {KINDS.map((kind) => (
          <li key={kind}>
            <Link to={`/say?kind=${kind}`} className="kind">
              <Icon name={kind} />
              <span>
                <strong>{word('kind', kind)}</strong>
                <span className="choice-note">{t(`home.${kind}Note`)}</span>
              </span>
              <Icon name="next" />
            </Link>
          </li>
        ))}
      </ul>
      <section className="panel" aria-labelledby="home-follow">
        <h2 id="home-follow">{t('home.follow')}</h2>
        <CodeForm />
        <Kept />
      </section>
    </>
  );
}

/** What was begun and not sent yet. Throwing it away asks once. */
function DraftNote() {
  const { t } = useTranslation(['resident', 'common']);
  const { value: draft, clear } = useDraft();
  const [asking, setAsking] = useState(false);
  if (!begun(draft)) return null;
  return (
    <section className="note note-info">
      <Icon name="info" />
      <div>
        <p>
          <strong>{t('home.draft')}</strong>
        </p>
        <p className="clip">{draft.text}</p>
        <p className="buttons">
          <Link to="/say?step=check" className="button button-main">
            {t('home.draftContinue')}
          </Link>
          {!asking && (
            <button type="button" className="button" onClick={() => setAsking(true)}>
              {t('home.draftDiscard')}
            </button>
          )}
        </p>
        {asking && (
          <p className="buttons" role="alert">
            {t('home.draftDiscardAsk')}
            <button type="button" className="button button-broken" onClick={clear}>
              {t('home.draftDiscard')}
            </button>
            <button type="button" className="button" onClick={() => setAsking(false)}>
              {t('common:action.cancel')}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}

function Kept() {
  const { t, i18n } = useTranslation(['resident', 'common']);
  const [codes, setCodes] = useState(keptCodes);
  if (codes.length === 0) return null;
  return (
    <>
      <h3>{t('home.kept')}</h3>
      <ul className="plain-list">
        {codes.map((c) => (
          <li key={c.code} className="kept">
            <Link to={`/follow/${showCode(c.code)}`}>
              <span className="code-small">{showCode(c.code)}</span> {word('kind', c.kind)} · {day(c.at, i18n.language)}
            </Link>
            <button
              type="button"
              className="plain"
              onClick={() => {
                forgetCode(c.code);
                setCodes(keptCodes());
              }}
            >
              {t('home.keptForget')}
              <span className="unseen"> {showCode(c.code)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
