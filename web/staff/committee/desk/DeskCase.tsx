import { useTranslation } from 'react-i18next';
import type { CommitteeCase } from '../../../shared/api/types.ts';
import { Answers } from '../../../shared/ui/Answers.tsx';
import { Async } from '../../../shared/ui/Async.tsx';
import { Heading } from '../../../shared/ui/Heading.tsx';
import { Promises } from '../../../shared/ui/Promises.tsx';
import { Timeline } from '../../../shared/ui/Timeline.tsx';
import { word } from '../../../shared/words/words.ts';
import { Acts } from '../../form/Acts.tsx';
import { useActs } from '../../form/useActs.ts';
import { Flags } from '../../parts/Flags.tsx';
import { ItemName, itemTitle } from '../../parts/ItemName.tsx';
import { Said } from '../../parts/Said.tsx';
import { COMMITTEE, useCommitteeCase } from '../queries.ts';
import { committeeActs } from './acts.ts';

export function DeskCase({ reportId }: { readonly reportId: string }) {
  const query = useCommitteeCase(reportId);
  return (
    <Async query={query} lines={8}>
      {(now) => <Case now={now} />}
    </Async>
  );
}

function Case({ now }: { readonly now: CommitteeCase }) {
  const { t } = useTranslation(['committee', 'station', 'staff', 'common']);
  const acts = committeeActs(t, now);
  const run = useActs({ acts, base: `/committee/cases/${now.reportId}`, revision: now.revision, changed: [COMMITTEE] });
  const from = now.from === 'resident' ? t('desk.fromResident') : t('desk.fromStation');
  return (
    <article className="case">
      <p className="over">
        {now.objection ? t('desk.objection') : word('kind', now.kind)} · {t(`status.${now.status}`)} · {t('desk.from')} {from}
      </p>
      <Heading title={itemTitle(now.item, now.itemName, t('staff:flag.undecided'))}>
        <ItemName item={now.item} itemName={now.itemName} />
      </Heading>
      <Flags supports={now.supports} />
      {now.withheld && <p className="note note-waiting">{t('desk.withheld')}</p>}
      <section aria-labelledby="case-next" className="case-next">
        <h2 id="case-next">{t('staff:case.next')}</h2>
        <Acts run={run} />
      </section>
      {!now.withheld && <Said now={now} />}
      {now.objected && <Objected objected={now.objected} />}
      <section aria-labelledby="case-promises">
        <h2 id="case-promises">{t('staff:case.promises')}</h2>
        <Promises promises={now.promises} paused={false} />
      </section>
      {now.answers.length > 0 && (
        <section aria-labelledby="case-answers">
          <h2 id="case-answers">{t('staff:case.answers')}</h2>
          <Answers answers={now.answers} />
        </section>
      )}
      <section aria-labelledby="case-history">
        <h2 id="case-history">{t('staff:case.history')}</h2>
        <Timeline entries={now.history} reader="staff" />
      </section>
    </article>
  );
}

function Objected({ objected }: { readonly objected: NonNullable<CommitteeCase['objected']> }) {
  const { t } = useTranslation('committee');
  return (
    <section aria-labelledby="case-objected">
      <h2 id="case-objected">{t('desk.objected')}</h2>
      {objected.text && <p className="words quote">{objected.text}</p>}
      <Timeline entries={objected.acts} reader="staff" />
    </section>
  );
}
