import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../../shared/api/problem.ts';
import { Field } from '../../shared/ui/Field.tsx';
import type { StepProps } from './step-props.ts';
import { StepForm } from './StepForm.tsx';
import { MAX_TEXT } from './steps.ts';

export function WordsStep({ draft, change, go, refusal }: StepProps) {
  const { t } = useTranslation(['resident', 'common']);
  const [asked, setAsked] = useState(false);
  const empty = draft.text.trim() === '';
  const long = draft.text.length > MAX_TEXT;
  const own = long ? t('say.words.tooLong') : asked && empty ? t('say.words.missing') : undefined;
  const next = (): void => (empty || long ? setAsked(true) : go('where'));
  return (
    <StepForm step="words" title={t('say.words.title')} onNext={next} go={go}>
      <Field label={t('say.words.label')} hint={t('say.words.hint')} error={own ?? fieldMessage(refusal, 'text')}>
        {(ids) => <textarea {...ids} rows={8} value={draft.text} onChange={(e) => change({ text: e.target.value })} />}
      </Field>
      <p className="small faint">{t('say.words.count', { count: draft.text.length })}</p>
      <p className="small">{t('footer.emergency')}</p>
    </StepForm>
  );
}
