import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getFresh, lookAgain } from '../../shared/api/client.ts';
import { Problem } from '../../shared/api/problem.ts';
import type { Tracking } from '../../shared/api/types.ts';
import { plainCode, showCode } from '../../shared/format/codes.ts';
import { Answers } from '../../shared/ui/Answers.tsx';
import { Async } from '../../shared/ui/Async.tsx';
import { Heading } from '../../shared/ui/Heading.tsx';
import { Icon } from '../../shared/ui/Icon.tsx';
import { Promises } from '../../shared/ui/Promises.tsx';
import { Timeline } from '../../shared/ui/Timeline.tsx';
import { say, word } from '../../shared/words/words.ts';
import { CodeForm } from '../pages/CodeForm.tsx';
import { WhyDate } from '../WhyDate.tsx';
import { Acts } from './Acts.tsx';
import { MatterFacts } from './MatterFacts.tsx';
import { Split } from './Split.tsx';
import { State } from './State.tsx';

/** One matter for whoever holds its code: who has it, what was promised, what happened, what may be done next. */
export function MatterPage() {
  const { t } = useTranslation(['resident', 'common']);
  const code = showCode(useParams()['code'] ?? '');
  const matter = useQuery({
    queryKey: ['matter', code],
    queryFn: ({ signal }) => getFresh<Tracking>(`/reports/${encodeURIComponent(code)}`, {}, signal),
    refetchInterval: lookAgain(60_000),
  });
  if (matter.error instanceof Problem && (matter.error.status === 404 || matter.error.status === 400)) {
    return (
      <>
        <Heading title={t('follow.title')} />
        <p className="note note-waiting" role="alert">
          <Icon name="info" /> <span>{t('follow.notFound')}</span>
        </p>
        <CodeForm />
      </>
    );
  }
  return (
    <Async query={matter} lines={6}>
      {(m) => <Matter matter={m} code={plainCode(code)} />}
    </Async>
  );
}

const ownerOf = (m: Tracking): string => [word('unit', m.owner.unit), word('desk', m.owner.desk)].filter(Boolean).join(' · ');

function Matter({ matter, code }: { readonly matter: Tracking; readonly code: string }) {
  const { t } = useTranslation(['resident', 'common']);
  const owner = ownerOf(matter);
  const title = matter.itemName ? say(matter.itemName) : word('kind', matter.kind);
  return (
    <>
      <p className="over">
        {word('kind', matter.kind)} · <span className="code-small">{showCode(code)}</span>
      </p>
      <Heading title={title} />
      <State matter={matter} owner={owner} />
      {matter.answers.length > 0 && (
        <section aria-labelledby="answers">
          <h2 id="answers">{t('matter.answers')}</h2>
          <Answers answers={matter.answers} />
        </section>
      )}
      <section aria-labelledby="promises">
        <h2 id="promises">{t('matter.promises')}</h2>
        <Promises promises={matter.promises} paused={matter.clock.pausedNow} />
        {matter.promises.length > 2 && <p className="small faint">{t('matter.promisesNote')}</p>}
      </section>
      <WhyDate rule={matter.rule} />
      <Acts matter={matter} code={code} />
      <MatterFacts matter={matter} owner={owner} />
      <Split matter={matter} />
      <section aria-labelledby="timeline">
        <h2 id="timeline">{t('matter.timeline')}</h2>
        <Timeline entries={matter.timeline} reader="resident" />
        <p className="small faint">{t('common:time.timeNote')}</p>
      </section>
    </>
  );
}
