import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Tracking } from '../../shared/api/types.ts';
import { showCode } from '../../shared/format/codes.ts';

function Code({ code }: { readonly code: string }) {
  return (
    <Link to={`/follow/${showCode(code)}`}>
      <span className="code-small">{showCode(code)}</span>
    </Link>
  );
}

/** Matters that were said together and are handled each by itself, with the codes that follow them. */
export function Split({ matter }: { readonly matter: Tracking }) {
  const { t } = useTranslation('resident');
  if (!matter.splitFrom && matter.split.length === 0) return null;
  return (
    <section aria-labelledby="split">
      <h2 id="split">{t('matter.split')}</h2>
      {matter.splitFrom && (
        <p>
          {t('matter.splitFrom')} <Code code={matter.splitFrom.trackingCode} />
        </p>
      )}
      {matter.split.length > 0 && (
        <>
          <p className="small faint">{t('matter.splitNote')}</p>
          <ul className="plain-list">
            {matter.split.map((part) => (
              <li key={part.reportId}>
                {t('matter.splitInto', { number: part.number })} · <Code code={part.trackingCode} />
                {part.text && <p className="words">{part.text}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
