import { useTranslation } from 'react-i18next';
import type { StationCase } from '../../shared/api/types.ts';
import { promiseDate } from '../../shared/format/dates.ts';
import { postWord } from '../../shared/words/words.ts';
import { Referral } from './Referral.tsx';

/** What is on its way: a hand-over that waits, referrals to other bodies. */
export function Passing({ now }: { readonly now: StationCase }) {
  const { t, i18n } = useTranslation(['station', 'common']);
  return (
    <>
      {now.handover && (
        <section aria-labelledby="case-handover">
          <h2 id="case-handover">{t('handover')}</h2>
          <p className={now.handover.late ? 'mark mark-broken' : ''}>
            {t('handoverLine', {
              from: postWord(now.handover.fromName),
              to: postWord(now.handover.toName),
              when: promiseDate(now.handover.acceptBy, i18n.language),
            })}
          </p>
        </section>
      )}
      {now.referrals.length > 0 && (
        <section aria-labelledby="case-referrals">
          <h2 id="case-referrals">{t('referrals')}</h2>
          <ul className="plain-list">
            {now.referrals.map((r) => (
              <Referral key={r.referralId} referral={r} now={now} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
