import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue, useCommunity } from '../../shared/api/queries.ts';
import type { StationCase } from '../../shared/api/types.ts';
import { useKeys } from '../../shared/hooks/useKeys.ts';
import { Answers } from '../../shared/ui/Answers.tsx';
import { Async } from '../../shared/ui/Async.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';
import { Promises } from '../../shared/ui/Promises.tsx';
import { Timeline } from '../../shared/ui/Timeline.tsx';
import { word } from '../../shared/words/words.ts';
import { Acts } from '../form/Acts.tsx';
import { useActs } from '../form/useActs.ts';
import { Flags } from '../parts/Flags.tsx';
import { ItemName, itemTitle } from '../parts/ItemName.tsx';
import { Said } from '../parts/Said.tsx';
import { stationActs } from './acts.ts';
import { Clock } from './Clock.tsx';
import { ACT_KEYS, type KeyedAct, keyOfAct } from './keys.ts';
import { Passing } from './Passing.tsx';
import { SplitLinks } from './SplitLinks.tsx';
import { STATION, useColleagues, useStationCase } from './queries.ts';

/** One case on one screen: what was said, the clock, the next steps, the history. */
export function CasePanel({ reportId }: { readonly reportId: string }) {
  const query = useStationCase(reportId);
  return (
    <Async query={query} lines={8}>
      {(now) => <Case now={now} />}
    </Async>
  );
}

function Case({ now }: { readonly now: StationCase }) {
  const { t } = useTranslation(['station', 'staff', 'common']);
  return (
    <article className="case">
      <p className="over">
        {word('kind', now.kind)} · {t(`status.${now.status}`)} · {word('level', now.level)} ·{' '}
        {now.officerName ?? now.officer ?? t('common:nobody')}
      </p>
      <Heading title={itemTitle(now.item, now.itemName, t('staff:flag.undecided'))}>
        <ItemName item={now.item} itemName={now.itemName} />
      </Heading>
      <Flags {...now} />
      <NextSteps now={now} />
      <Said now={now} />
      <Clock clock={now.clock} />
      <section aria-labelledby="case-promises">
        <h2 id="case-promises">{t('staff:case.promises')}</h2>
        <Promises promises={now.promises} paused={now.clock.pausedNow} />
      </section>
      {now.answers.length > 0 && (
        <section aria-labelledby="case-answers">
          <h2 id="case-answers">{t('staff:case.answers')}</h2>
          <Answers answers={now.answers} />
        </section>
      )}
      <Rated now={now} />
      <Passing now={now} />
      <SplitLinks now={now} />
      <section aria-labelledby="case-history">
        <h2 id="case-history">{t('staff:case.history')}</h2>
        <Timeline entries={now.history} reader="staff" />
      </section>
    </article>
  );
}

function NextSteps({ now }: { readonly now: StationCase }) {
  const { t } = useTranslation(['station', 'staff', 'common']);
  const catalogue = useCatalogue();
  const community = useCommunity();
  const colleagues = useColleagues();
  const [refused, setRefused] = useState('');
  const people = colleagues.data?.items ?? [];
  const acts = stationActs({ t, now, catalogue: catalogue.data, community: community.data, colleagues: people });
  const run = useActs({ acts, base: `/station/cases/${now.reportId}`, revision: now.revision, changed: [STATION] });
  const press = (act: KeyedAct): void => setRefused(run.begin(act) ? '' : t('notNow', { act: t(`act.${act}`) }));
  useKeys(Object.fromEntries(Object.entries(ACT_KEYS).map(([key, act]) => [key, () => press(act)])));
  return (
    <section aria-labelledby="case-next" className="case-next">
      <h2 id="case-next">{t('staff:case.next')}</h2>
      <Acts run={run} keyOf={keyOfAct} />
      <p role="status" className="small">
        {refused}
      </p>
    </section>
  );
}

function Rated({ now }: { readonly now: StationCase }) {
  const { t } = useTranslation('station');
  if (!now.rating) return null;
  return (
    <section aria-labelledby="case-rating">
      <h2 id="case-rating">{t('rating')}</h2>
      <p>
        {word('satisfaction', now.rating.satisfaction)} · {now.rating.solved ? t('solvedYes') : t('solvedNo')}
      </p>
    </section>
  );
}
