import { useTranslation } from 'react-i18next';
import type { MediationCase, Party } from '../../../shared/api/types.ts';
import { Icon, type IconName } from '../../../shared/ui/Icon.tsx';

const MARK: Readonly<Record<Party['consent'], IconName>> = { asked: 'waiting', given: 'kept', refused: 'info' };

/** Every party's consent apart. */
export function Parties({ now }: { readonly now: MediationCase }) {
  const { t } = useTranslation('committee');
  return (
    <section aria-labelledby="case-parties">
      <h2 id="case-parties">{t('parties')}</h2>
      {now.parties.length === 0 && <p className="faint">{t('noParties')}</p>}
      <ul className="parties">
        {now.parties.map((p) => (
          <li key={p.party}>
            <span>
              <span className="faint">{t(`party.${p.role}`)}</span> <strong>{p.name ?? p.party}</strong>{' '}
              {p.contact && <span className="faint">{p.contact}</span>}
            </span>
            <span className={`mark mark-${MARK[p.consent]}`}>
              <Icon name={MARK[p.consent]} /> {t(`partyConsent.${p.consent}`)}
              {p.how && <span className="faint"> {t(`partyHow.${p.how}`)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
