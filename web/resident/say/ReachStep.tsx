import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../../shared/api/problem.ts';
import type { Residency } from '../../shared/api/types.ts';
import { Choices } from '../../shared/ui/Choices.tsx';
import { Field } from '../../shared/ui/Field.tsx';
import type { StepProps } from './step-props.ts';
import { StepForm } from './StepForm.tsx';

export function ReachStep({ draft, change, go, refusal }: StepProps) {
  const { t } = useTranslation(['resident', 'common']);
  return (
    <StepForm step="reach" title={t('say.reach.title')} onNext={() => go('check')} go={go}>
      <Choices
        legend={t('say.reach.title')}
        hideLegend
        value={draft.reach}
        onChange={(reach) => change({ reach })}
        choices={[
          { value: 'named', label: t('say.reach.named'), note: t('say.reach.namedNote') },
          { value: 'anonymous', label: t('say.reach.anonymous'), note: t('say.reach.anonymousNote') },
        ]}
      />
      {draft.reach === 'named' && <ContactFields draft={draft} change={change} refusal={refusal} />}
      <Choices<Residency>
        legend={t('say.reach.residency')}
        hint={t('say.reach.residencyWhy')}
        error={fieldMessage(refusal, 'residency')}
        value={draft.residency}
        onChange={(residency) => change({ residency })}
        choices={[
          { value: 'undisclosed', label: t('say.reach.undisclosed'), note: t('say.reach.undisclosedNote') },
          { value: 'registered', label: t('common:residency.registered'), note: t('say.reach.registeredNote') },
          { value: 'migrant', label: t('common:residency.migrant'), note: t('say.reach.migrantNote') },
        ]}
      />
    </StepForm>
  );
}

function ContactFields({ draft, change, refusal }: Pick<StepProps, 'draft' | 'change' | 'refusal'>) {
  const { t } = useTranslation(['resident', 'common']);
  return (
    <div className="indent">
      <Field label={t('say.reach.name')} optional error={fieldMessage(refusal, 'name')}>
        {(ids) => (
          <input {...ids} autoComplete="name" maxLength={60} value={draft.name} onChange={(e) => change({ name: e.target.value })} />
        )}
      </Field>
      <Field label={t('say.reach.phone')} optional error={fieldMessage(refusal, 'phone')}>
        {(ids) => (
          <input
            {...ids}
            type="tel"
            autoComplete="tel"
            maxLength={30}
            value={draft.phone}
            onChange={(e) => change({ phone: e.target.value })}
          />
        )}
      </Field>
      <Field label={t('say.reach.email')} optional error={fieldMessage(refusal, 'email')}>
        {(ids) => (
          <input
            {...ids}
            type="email"
            autoComplete="email"
            maxLength={120}
            value={draft.email}
            onChange={(e) => change({ email: e.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
