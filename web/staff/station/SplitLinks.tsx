import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StationCase } from '../../shared/api/types.ts';

/** Both directions of a split: where it came from, what came of it. */
export function SplitLinks({ now }: { readonly now: StationCase }) {
  const { t } = useTranslation('station');
  if (now.splitFrom === undefined && now.split.length === 0) return null;
  return (
    <section aria-labelledby="case-split">
      <h2 id="case-split">{t('splitTitle')}</h2>
      <ul className="plain-list">
        {now.splitFrom !== undefined && (
          <li>
            <Link to={`/station/${now.splitFrom}`}>{t('splitFrom')}</Link>
          </li>
        )}
        {now.split.map((part) => (
          <li key={part.reportId}>
            <Link to={`/station/${part.reportId}`}>{t('splitInto', { number: part.number })}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
