import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../shared/api/client.ts';
import { fieldMessage, Problem } from '../../shared/api/problem.ts';
import { uuidv7 } from '../../shared/api/uuid.ts';
import { useStored } from '../../shared/hooks/useStored.ts';
import { ErrorNote } from '../../shared/ui/ErrorNote.tsx';
import { SpecField } from './SpecField.tsx';
import { type ActSpec, askedIn, missingIn, plainBody, shownValues, startOf, type Values } from './spec.ts';

interface Props {
  readonly spec: ActSpec;
  /** Address of the matter, for example `/station/cases/<id>`. */
  readonly base: string;
  readonly revision: number | undefined;
  readonly onDone: (answer: unknown) => void;
  readonly onClose: () => void;
  readonly onStale: () => void;
}

interface Draft {
  readonly key: string;
  readonly values: Values;
}

/** A small form over the case. What was typed stays until the server has taken it, also when it is closed in between. */
export function ActDialog({ spec, base, revision, onDone, onClose, onStale }: Props) {
  const { t } = useTranslation(['staff', 'common']);
  const draft = useStored<Draft>(`huiyin.staff.${base}.${spec.path}`, () => ({ key: uuidv7(), values: startOf(spec) }), sessionStorage);
  const form = useRef<HTMLFormElement>(null);
  // What stood on the page when the form was opened is what its words answer to; the page behind it goes on changing.
  const [seen, setSeen] = useState(revision);
  const [asked, setAsked] = useState(false);
  const values: Values = { ...startOf(spec), ...draft.value.values };
  const missing = missingIn(spec, values);
  const sending = useMutation({
    mutationFn: () => post(`${base}/${spec.path}`, (spec.body ?? plainBody)(shownValues(spec, values)), draft.value.key, seen),
    onSuccess: (answer) => {
      draft.clear();
      onDone(answer);
    },
  });
  const stale = sending.error instanceof Problem && sending.error.status === 412;
  const lookAgain = (): void => {
    onStale();
    setSeen(revision);
    sending.reset();
  };
  const submit = (): void => {
    setAsked(true);
    if (missing.length === 0 && !sending.isPending) sending.mutate();
  };
  const errorOf = (name: string): string | undefined =>
    asked && missing.includes(name) ? t('form.missing') : fieldMessage(sending.error, name);
  return (
    <Modal
      open
      title={spec.title}
      footer={null}
      onCancel={onClose}
      afterOpenChange={(open) => open && form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus()}
      destroyOnHidden
      width={560}
      style={{ top: 32 }}
    >
      <form
        ref={form}
        noValidate
        className="act-form"
        onSubmit={(e) => {
          e.preventDefault();
          submit();
        }}
      >
        {spec.lead && <p>{spec.lead}</p>}
        {askedIn(spec, values).map((f) => (
          <SpecField
            key={f.name}
            spec={f}
            value={values[f.name] ?? ''}
            error={errorOf(f.name)}
            onChange={(value) => draft.change({ values: { ...values, [f.name]: value } })}
          />
        ))}
        {sending.isError && <ErrorNote error={sending.error} />}
        <div className="buttons">
          <button type="submit" className={spec.danger ? 'button button-broken' : 'button button-main'} aria-disabled={sending.isPending}>
            {spec.send ?? spec.title}
          </button>
          {stale && (
            <button type="button" className="button" onClick={lookAgain}>
              {t('form.stale')}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {t('common:action.cancel')}
          </button>
        </div>
      </form>
    </Modal>
  );
}
