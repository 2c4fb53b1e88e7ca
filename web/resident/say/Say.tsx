import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCatalogue, useCommunity } from '../../shared/api/queries.ts';
import type { Kind } from '../../shared/api/types.ts';
import { useOnline } from '../../shared/hooks/useOnline.ts';
import { Icon } from '../../shared/ui/Icon.tsx';
import { AboutStep } from './AboutStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import { useDraft } from './draft.ts';
import { KindStep } from './KindStep.tsx';
import { ReachStep } from './ReachStep.tsx';
import type { StepProps } from './step-props.ts';
import { STEPS, type Step, stepFor } from './steps.ts';
import { WhereStep } from './WhereStep.tsx';
import { WordsStep } from './WordsStep.tsx';

const isKind = (x: string | null): x is Kind => x === 'opinion' || x === 'complaint' || x === 'dispute';

/** One question a screen; every keystroke is kept on this device. */
export function Say() {
  const [params, setParams] = useSearchParams();
  const { value: draft, change, clear } = useDraft();
  // Fetched at the beginning, so that the later questions need no network.
  useCommunity();
  useCatalogue();

  const [refusal, setRefusal] = useState<unknown>();

  const kind = params.get('kind');
  useEffect(() => {
    if (!isKind(kind)) return;
    change({ kind });
    setParams({ step: 'words' }, { replace: true });
  }, [kind, change, setParams]);

  const courtyard = params.get('courtyard');
  useEffect(() => {
    if (courtyard) change({ where: 'courtyard', courtyard });
  }, [courtyard, change]);

  const step = stepFor(isKind(kind) ? 'words' : params.get('step'), draft);
  const go = (next: Step): void => setParams({ step: next });
  return (
    <div className="say">
      <Progress step={step} />
      <Connection begun={draft.text !== ''} />
      <StepPage key={step} step={step} draft={draft} change={change} go={go} clear={clear} refusal={refusal} refused={setRefusal} />
    </div>
  );
}

interface PageProps extends StepProps {
  readonly step: Step;
  readonly clear: () => void;
  readonly refused: (problem: unknown) => void;
}

function StepPage({ step, clear, refused, ...props }: PageProps) {
  switch (step) {
    case 'kind':
      return <KindStep {...props} />;
    case 'words':
      return <WordsStep {...props} />;
    case 'where':
      return <WhereStep {...props} />;
    case 'about':
      return <AboutStep {...props} />;
    case 'reach':
      return <ReachStep {...props} />;
    case 'check':
      return <CheckStep {...props} clear={clear} refused={refused} />;
  }
}

function Progress({ step }: { readonly step: Step }) {
  const { t } = useTranslation(['resident', 'common']);
  const n = STEPS.indexOf(step) + 1;
  return (
    <p className="progress">
      <span>{t('say.step', { n, of: STEPS.length })}</span>
      <span className="progress-bar" aria-hidden="true">
        {STEPS.map((s, i) => (
          <span key={s} className={i < n ? 'on' : ''} />
        ))}
      </span>
    </p>
  );
}

function Connection({ begun }: { readonly begun: boolean }) {
  const { t } = useTranslation(['resident', 'common']);
  const online = useOnline();
  return (
    <div role="status">
      {!online && begun && (
        <p className="note note-waiting">
          <Icon name="paused" /> <span>{t('say.offline')}</span>
        </p>
      )}
    </div>
  );
}
