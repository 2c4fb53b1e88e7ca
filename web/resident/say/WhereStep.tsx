import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../../shared/api/problem.ts';
import { courtyardsOf, type Placed, useCommunity } from '../../shared/api/queries.ts';
import { ErrorNote } from '../../shared/ui/ErrorNote.tsx';
import { Choices } from '../../shared/ui/Choices.tsx';
import { Field } from '../../shared/ui/Field.tsx';
import { say } from '../../shared/words/words.ts';
import type { StepProps } from './step-props.ts';
import { StepForm } from './StepForm.tsx';
import { answered } from './steps.ts';

const ELSEWHERE = '?';
const matches = (c: Placed, wanted: string): boolean =>
  [c.name.zh, c.name.en, c.code].some((s) => s.toLowerCase().includes(wanted.trim().toLowerCase()));

export function WhereStep({ draft, change, go, refusal }: StepProps) {
  const { t } = useTranslation(['resident', 'common']);
  const community = useCommunity();
  const [wanted, setWanted] = useState('');
  const [asked, setAsked] = useState(false);
  const all = courtyardsOf(community.data);
  const found = all.filter((c) => c.code === draft.courtyard || matches(c, wanted));
  const ready = answered('where', draft);
  const choose = (value: string): void =>
    value === ELSEWHERE ? change({ where: 'elsewhere', courtyard: '' }) : change({ where: 'courtyard', courtyard: value });
  const error = asked && !ready ? t('say.where.missing') : fieldMessage(refusal, 'courtyard');
  return (
    <StepForm step="where" title={t('say.where.title')} onNext={() => (ready ? go('about') : setAsked(true))} go={go}>
      {community.isError && <ErrorNote error={community.error} onRetry={() => void community.refetch()} />}
      {all.length > 0 && <Find wanted={wanted} onChange={setWanted} none={found.length === 0} />}
      <div className="scroll-list">
        <Choices
          legend={t('say.where.title')}
          hideLegend
          error={error}
          value={draft.where === 'elsewhere' ? ELSEWHERE : draft.courtyard}
          onChange={choose}
          choices={[
            { value: ELSEWHERE, label: t('say.where.elsewhere'), note: t('say.where.elsewhereNote') },
            ...found.map((c) => ({ value: c.code, label: say(c.name), note: say(c.grid.name) })),
          ]}
        />
      </div>
      {draft.where === 'courtyard' && <Spot draft={draft} change={change} refusal={refusal} />}
    </StepForm>
  );
}

interface FindProps {
  readonly wanted: string;
  readonly none: boolean;
  readonly onChange: (wanted: string) => void;
}

function Find({ wanted, none, onChange }: FindProps) {
  const { t } = useTranslation(['resident', 'common']);
  return (
    <>
      <Field label={t('say.where.search')} hint={t('say.where.searchHint')} optional>
        {(ids) => <input {...ids} type="search" value={wanted} onChange={(e) => onChange(e.target.value)} autoComplete="off" />}
      </Field>
      <p role="status" className="small">
        {none ? t('say.where.none') : ''}
      </p>
    </>
  );
}

function Spot({ draft, change, refusal }: Pick<StepProps, 'draft' | 'change' | 'refusal'>) {
  const { t } = useTranslation(['resident', 'common']);
  return (
    <div className="pair">
      <Field label={t('say.where.building')} optional error={fieldMessage(refusal, 'building')}>
        {(ids) => <input {...ids} value={draft.building} maxLength={40} onChange={(e) => change({ building: e.target.value })} />}
      </Field>
      <Field label={t('say.where.detail')} hint={t('say.where.detailHint')} optional error={fieldMessage(refusal, 'detail')}>
        {(ids) => <input {...ids} value={draft.detail} maxLength={200} onChange={(e) => change({ detail: e.target.value })} />}
      </Field>
    </div>
  );
}
