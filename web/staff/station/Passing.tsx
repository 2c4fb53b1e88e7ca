import { useTranslation } from 'react-i18next';
import type { StationCase } from '../../shared/api/types.ts';
import { promiseDate } from '../../shared/format/dates.ts';
import { postWord, word } from '../../shared/words/words.ts';

/** What is on its way: a hand-over that waits, referrals to other bodies. */
export function Passing({ now }: { readonly now: StationCase }) {
  const { t, i18n } = useTranslation(['station', 'common']);
  const referrals = now.referrals ?? [];
  return (
    <>
      {now.handover && (
        <section aria-labelledby="case-handover">
          <h2 id="case-handover">{t('handover')}</h2>
          <p>
            {t('handoverLine', {
              from: postWord(now.handover.fromName ?? now.handover.from),
              to: postWord(now.handover.toName ?? now.handover.to),
              when: promiseDate(now.handover.acceptBy, i18n.language),
            })}
          </p>
        </section>
      )}
      {referrals.length > 0 && (
        <section aria-labelledby="case-referrals">
          <h2 id="case-referrals">{t('referrals')}</h2>
          <ul className="plain-list">
            {referrals.map((r) => (
              <li key={r.referralId}>
                <p>
                  {t('referral', { unit: word('unit', r.unit), state: t(`referralState.${r.state}`) })}{' '}
                  <span className="faint">{t('referralBy', { when: promiseDate(r.answerBy, i18n.language) })}</span>
                </p>
                {r.text && <p className="words quote">{r.text}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
