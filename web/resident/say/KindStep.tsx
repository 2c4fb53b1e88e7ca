import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../../shared/api/problem.ts';
import type { Kind } from '../../shared/api/types.ts';
import { Choices } from '../../shared/ui/Choices.tsx';
import type { StepProps } from './step-props.ts';
import { StepForm } from './StepForm.tsx';

export function KindStep({ draft, change, go, refusal }: StepProps) {
  const { t } = useTranslation(['resident', 'common']);
  const [asked, setAsked] = useState(false);
  const missing = asked && draft.kind === '' ? t('say.kind.missing') : undefined;
  const next = (): void => (draft.kind === '' ? setAsked(true) : go('words'));
  return (
    <StepForm step="kind" title={t('say.kind.title')} onNext={next} go={go}>
      <Choices<Kind>
        legend={t('say.kind.title')}
        hideLegend
        error={missing ?? fieldMessage(refusal, 'kind')}
        value={draft.kind === '' ? undefined : draft.kind}
        onChange={(kind) => change({ kind })}
        choices={[
          { value: 'opinion', label: t('common:kind.opinion'), note: t('home.opinionNote') },
          { value: 'complaint', label: t('common:kind.complaint'), note: t('home.complaintNote') },
          { value: 'dispute', label: t('common:kind.dispute'), note: t('home.disputeNote') },
        ]}
      />
    </StepForm>
  );
}
