import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getFresh } from '../../shared/api/client.ts';
import type { ReferralCase } from '../../shared/api/types.ts';
import { promiseDate } from '../../shared/format/dates.ts';
import { Async } from '../../shared/ui/Async.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';
import { Timeline } from '../../shared/ui/Timeline.tsx';
import { word } from '../../shared/words/words.ts';
import { Acts } from '../form/Acts.tsx';
import { useActs } from '../form/useActs.ts';
import { ItemName, itemTitle } from '../parts/ItemName.tsx';
import { Said } from '../parts/Said.tsx';
import { referralActs } from './acts.ts';

export const REFERRALS = ['referrals'] as const;

export function Referral({ referralId }: { readonly referralId: string }) {
  const query = useQuery({
    queryKey: [...REFERRALS, 'one', referralId],
    queryFn: ({ signal }) => getFresh<ReferralCase>(`/agencies/referrals/${encodeURIComponent(referralId)}`, {}, signal),
  });
  return (
    <Async query={query} lines={8}>
      {(now) => <One now={now} />}
    </Async>
  );
}

function One({ now }: { readonly now: ReferralCase }) {
  const { t, i18n } = useTranslation(['agencies', 'staff', 'common']);
  const run = useActs({
    acts: referralActs(t, now),
    base: `/agencies/referrals/${now.referralId}`,
    revision: now.revision,
    changed: [REFERRALS],
  });
  return (
    <article className="case">
      <p className="over">
        {word('unit', now.unit)} · {t(`status.${now.status}`)}
      </p>
      <Heading title={itemTitle(now.item, now.itemName, t('staff:flag.undecided'))}>
        <ItemName item={now.item} itemName={now.itemName} />
      </Heading>
      <section aria-labelledby="case-next" className="case-next">
        <h2 id="case-next">{t('staff:case.next')}</h2>
        <Acts run={run} />
      </section>
      <dl className="facts facts-dense">
        <div>
          <dt>{t('answerBy')}</dt>
          <dd>{promiseDate(now.answerBy, i18n.language)}</dd>
        </div>
        {now.reason && (
          <div>
            <dt>{t('reason')}</dt>
            <dd className="words">{now.reason}</dd>
          </div>
        )}
        {now.tried && (
          <div>
            <dt>{t('tried')}</dt>
            <dd className="words">{now.tried}</dd>
          </div>
        )}
      </dl>
      <Said now={{ ...now, submittedAt: now.submittedAt ?? now.at }} />
      <p className="small faint">{t('noContact')}</p>
      <section aria-labelledby="case-history">
        <h2 id="case-history">{t('staff:case.history')}</h2>
        <Timeline entries={now.history} reader="staff" />
      </section>
    </article>
  );
}
