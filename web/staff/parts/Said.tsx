import { useTranslation } from 'react-i18next';
import type { Channel, Contact, Residency, Where } from '../../shared/api/types.ts';
import { moment } from '../../shared/format/dates.ts';
import { say, word } from '../../shared/words/words.ts';

interface Shown extends Where {
  readonly text?: string | null;
  readonly contact?: Contact | null;
  readonly place?: { readonly detail?: string | null; readonly building?: string | null } | null;
  readonly residency?: Residency;
  readonly channel?: Channel;
  readonly submittedAt: string;
}

/** The resident's words with their line breaks, and the facts that came with them. */
export function Said({ now }: { readonly now: Shown }) {
  const { t, i18n } = useTranslation(['staff', 'common']);
  const place = [say(now.courtyardName), now.place?.building, now.place?.detail, say(now.gridName)].filter(Boolean).join(' · ');
  const contact = [now.contact?.name, now.contact?.phone, now.contact?.email].filter(Boolean).join(' · ');
  const rows: readonly (readonly [string, string])[] = [
    [t('case.place'), place],
    ...(now.contact === undefined ? [] : [[t('case.contact'), contact || t('case.noContact')] as const]),
    [t('case.submitted'), moment(now.submittedAt, i18n.language)],
    [t('case.channel'), now.channel ? word('channel', now.channel) : ''],
    [t('case.residency'), now.residency ? word('residency', now.residency) : ''],
  ];
  return (
    <section aria-labelledby="case-said">
      <h2 id="case-said">{t('case.said')}</h2>
      <p className="words quote">{now.text ?? t('noWords')}</p>
      <dl className="facts facts-dense">
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {contact !== '' && <p className="small faint">{t('case.audited')}</p>}
    </section>
  );
}
