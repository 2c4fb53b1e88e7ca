import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMessage } from '../../shared/api/problem.ts';
import { ErrorNote } from '../../shared/ui/ErrorNote.tsx';
import { Field } from '../../shared/ui/Field.tsx';
import { useAct } from './useAct.ts';

interface Props {
  readonly code: string;
  readonly path: 'supplements' | 'reopening' | 'objections' | 'withdrawal';
  readonly field: 'text' | 'reason';
  readonly label: string;
  readonly hint?: string;
  readonly send: string;
  /** A question to answer first, for what cannot be undone. */
  readonly ask?: string;
  readonly onDone: () => void;
}

export function WordsForm({ code, path, field, label, hint, send, ask, onDone }: Props) {
  const { t } = useTranslation(['resident', 'common']);
  const { draft, change, sending } = useAct(code, path, { text: '' }, onDone);
  const [asked, setAsked] = useState(false);
  const [sure, setSure] = useState(false);
  const text = draft.value.words.text;
  const missing = asked && text.trim() === '' ? t('act.reasonMissing') : undefined;
  const submit = (): void => {
    setAsked(true);
    if (text.trim() === '' || sending.isPending) return;
    if (ask !== undefined && !sure) setSure(true);
    else sending.mutate({ [field]: text.trim() });
  };
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        submit();
      }}
    >
      <Field label={label} hint={hint} error={missing ?? fieldMessage(sending.error, field)}>
        {(ids) => <textarea {...ids} rows={4} maxLength={3000} value={text} onChange={(e) => change({ text: e.target.value })} />}
      </Field>
      {sending.isError && <ErrorNote error={sending.error} />}
      <Sure sure={sure} ask={ask ?? ''} onCancel={() => setSure(false)} send={send} busy={sending.isPending} />
    </form>
  );
}

interface SureProps {
  readonly sure: boolean;
  readonly ask: string;
  readonly send: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
}

/** The buttons; once the question was put, the one that does it and the one that does not. */
function Sure({ sure, ask, send, busy, onCancel }: SureProps) {
  const { t } = useTranslation('common');
  if (!sure) {
    return (
      <button type="submit" className="button button-main" aria-disabled={busy}>
        {send}
      </button>
    );
  }
  return (
    <>
      <p className="note note-broken" role="alert">
        {ask}
      </p>
      <div className="buttons">
        <button type="submit" className="button button-broken" aria-disabled={busy}>
          {t('action.confirm')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('action.cancel')}
        </button>
      </div>
    </>
  );
}
