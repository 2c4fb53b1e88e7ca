import { useTranslation } from 'react-i18next';
import type { Verdict as Word } from '../../../shared/api/types.ts';

/** The verdict in a word; no traffic light. */
export function Verdict({ verdict }: { readonly verdict: Word }) {
  const { t } = useTranslation('participation');
  return <p className="verdict">{t('verdictLead', { verdict: t(`verdict.${verdict}`) })}</p>;
}
