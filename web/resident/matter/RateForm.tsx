import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../../shared/api/problem.ts';
import type { Satisfaction } from '../../shared/api/types.ts';
import { Choices } from '../../shared/ui/Choices.tsx';
import { ErrorNote } from '../../shared/ui/ErrorNote.tsx';
import { Field } from '../../shared/ui/Field.tsx';
import { word } from '../../shared/words/words.ts';
import { useAct } from './useAct.ts';

const LEVELS: readonly Satisfaction[] = ['very-satisfied', 'satisfied', 'basically-satisfied', 'dissatisfied', 'very-dissatisfied'];
const EMPTY = { satisfaction: '', solved: '', comment: '' };

const bodyOf = (w: typeof EMPTY): unknown => ({
  satisfaction: w.satisfaction,
  solved: w.solved === 'yes',
  ...(w.comment.trim() === '' ? {} : { comment: w.comment.trim() }),
});

export function RateForm({ code, onDone }: { readonly code: string; readonly onDone: () => void }) {
  const { t } = useTranslation(['resident', 'common']);
  const { draft, change, sending } = useAct(code, 'rating', EMPTY, onDone);
  const [asked, setAsked] = useState(false);
  const w = draft.value.words;
  const submit = (): void => {
    setAsked(true);
    if (w.satisfaction !== '' && w.solved !== '' && !sending.isPending) sending.mutate(bodyOf(w));
  };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <Choices<string>
        legend={t('act.rateHow')}
        error={asked && w.satisfaction === '' ? t('act.rateMissing') : fieldMessage(sending.error, 'satisfaction')}
        value={w.satisfaction}
        onChange={(satisfaction) => change({ satisfaction })}
        choices={LEVELS.map((value) => ({ value, label: word('satisfaction', value) }))}
      />
      <Choices<string>
        legend={t('act.rateSolved')}
        inline
        error={asked && w.solved === '' ? t('act.rateSolvedMissing') : fieldMessage(sending.error, 'solved')}
        value={w.solved}
        onChange={(solved) => change({ solved })}
        choices={[
          { value: 'yes', label: t('common:yes') },
          { value: 'no', label: t('common:no') },
        ]}
      />
      <Field label={t('act.rateComment')} hint={t('act.rateNote')} optional error={fieldMessage(sending.error, 'comment')}>
        {(ids) => <textarea {...ids} rows={3} maxLength={1000} value={w.comment} onChange={(e) => change({ comment: e.target.value })} />}
      </Field>
      {sending.isError && <ErrorNote error={sending.error} />}
      <button type="submit" className="button button-main" aria-disabled={sending.isPending}>
        {t('act.rateSend')}
      </button>
    </form>
  );
}
