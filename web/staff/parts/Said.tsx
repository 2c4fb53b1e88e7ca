import { useTranslation } from 'react-i18next';
import type { Contact, Residency, Where } from '../../shared/api/types.ts';
import { moment } from '../../shared/format/dates.ts';
import { type Fact, Facts } from '../../shared/ui/Facts.tsx';
import { say, word } from '../../shared/words/words.ts';

interface Shown extends Where {
  readonly text?: string | null;
  readonly contact?: Contact | null;
  readonly place?: { readonly detail?: string | null; readonly building?: string | null } | null;
  readonly residency?: Residency;
  readonly channel?: string;
  readonly submittedAt: string;
}

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
const contactOf = ({ contact }: Shown): string => joined(contact?.name, contact?.phone, contact?.email);
const placeOf = (s: Shown): string => joined(say(s.courtyardName), s.place?.building, s.place?.detail, say(s.gridName));

/** The resident's words with their line breaks, and the facts that came with them. */
export function Said({ now }: { readonly now: Shown }) {
  const { t, i18n } = useTranslation(['staff', 'common']);
  const contact = contactOf(now);
  const facts: readonly Fact[] = [
    [t('case.place'), placeOf(now)],
    [t('case.contact'), contact],
    [t('case.submitted'), moment(now.submittedAt, i18n.language)],
    [t('case.channel'), word('channel', now.channel)],
    [t('case.residency'), word('residency', now.residency)],
  ];
  return (
    <section aria-labelledby="case-said">
      <h2 id="case-said">{t('case.said')}</h2>
      <p className="words quote">{now.text ?? t('noWords')}</p>
      <Facts facts={facts} dense />
      {contact !== '' && <p className="small faint">{t('case.audited')}</p>}
    </section>
  );
}
