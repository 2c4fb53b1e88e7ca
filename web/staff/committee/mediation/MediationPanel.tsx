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

interface Link {
  readonly link: string;
  readonly party: string;
}

function NextSteps({ now, onLink }: { readonly now: MediationCase; readonly onLink: (link: Link | undefined) => void }) {
  const { t } = useTranslation(['committee', 'staff', 'common']);
  const who = useSession().data;
  const run = useActs({
    acts: mediationActs({ t, now, chair: who?.capacity === 'committee.chair', me: who?.account ?? '' }),
    base: `/committee/mediations/${now.reportId}`,
    revision: now.revision,
    changed: [COMMITTEE],
    onDone: (_, answer) => onLink(linkOf(answer)),
  });
  return (
    <section aria-labelledby="case-next" className="case-next">
      <h2 id="case-next">{t('staff:case.next')}</h2>
      <Acts run={run} />
    </section>
  );
}

function Mediation({ now }: { readonly now: MediationCase }) {
  const { t } = useTranslation(['committee', 'staff', 'common']);
  const [link, setLink] = useState<Link>();
  const party = now.parties.find((p) => p.party === link?.party);
  const partyName = party ? (party.name ?? t(`party.${party.role}`)) : '';
  return (
    <article className="case">
      <p className="over">
        {t(`mstatus.${now.status}`)} · {t('mediation.mediator')} {now.mediatorName ?? t('common:nobody')}
      </p>
      <Heading title={itemTitle(now.item, now.itemName, t('staff:flag.undecided'))}>
        <ItemName item={now.item} itemName={now.itemName} />
      </Heading>
      <NextSteps now={now} onLink={setLink} />
      {link && <ConsentLink link={link.link} name={partyName} onClose={() => setLink(undefined)} />}
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
