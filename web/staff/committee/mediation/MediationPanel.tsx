import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/api/queries.ts';
import type { MediationCase } from '../../../shared/api/types.ts';
import { Async } from '../../../shared/ui/Async.tsx';
import { Heading } from '../../../shared/ui/Heading.tsx';
import { Promises } from '../../../shared/ui/Promises.tsx';
import { Timeline } from '../../../shared/ui/Timeline.tsx';
import { Acts } from '../../form/Acts.tsx';
import { useActs } from '../../form/useActs.ts';
import { ItemName, itemTitle } from '../../parts/ItemName.tsx';
import { Said } from '../../parts/Said.tsx';
import { COMMITTEE, useMediation } from '../queries.ts';
import { mediationActs } from './acts.ts';
import { Agreement, Ended } from './Agreement.tsx';
import { ConsentLink, linkOf } from './ConsentLink.tsx';
import { Parties } from './Parties.tsx';
import { Sessions } from './Sessions.tsx';

export function MediationPanel({ reportId }: { readonly reportId: string }) {
  const query = useMediation(reportId);
  return (
    <Async query={query} lines={8}>
      {(now) => <Mediation now={now} />}
    </Async>
  );
}

function Mediation({ now }: { readonly now: MediationCase }) {
  const { t } = useTranslation(['committee', 'staff', 'common']);
  const chair = useSession().data?.capacity === 'committee.chair';
  const [link, setLink] = useState<{ readonly link: string; readonly party: string }>();
  const run = useActs({
    acts: mediationActs({ t, now, chair }),
    base: `/committee/mediations/${now.reportId}`,
    revision: now.revision,
    changed: [COMMITTEE],
    onDone: (_, answer) => setLink(linkOf(answer)),
  });
  const party = now.parties.find((p) => p.party === link?.party);
  return (
    <article className="case">
      <p className="over">
        {t(`mstatus.${now.status}`)} · {t('mediation.mediator')} {now.mediatorName ?? now.mediator ?? t('common:nobody')}
      </p>
      <Heading title={itemTitle(now.item, now.itemName, t('staff:flag.undecided'))}>
        <ItemName item={now.item} itemName={now.itemName} />
      </Heading>
      <section aria-labelledby="case-next" className="case-next">
        <h2 id="case-next">{t('staff:case.next')}</h2>
        <Acts run={run} />
      </section>
      {link && (
        <ConsentLink link={link.link} name={party?.name ?? (party ? t(`party.${party.role}`) : '')} onClose={() => setLink(undefined)} />
      )}
      <Parties now={now} />
      <Said now={now} />
      <Sessions now={now} />
      {now.agreement && <Agreement agreement={now.agreement} />}
      {now.end && <Ended end={now.end} />}
      <section aria-labelledby="case-promises">
        <h2 id="case-promises">{t('staff:case.promises')}</h2>
        <Promises promises={now.promises} paused={false} />
      </section>
      <section aria-labelledby="case-history">
        <h2 id="case-history">{t('staff:case.history')}</h2>
        <Timeline entries={now.history} reader="staff" />
      </section>
    </article>
  );
}
