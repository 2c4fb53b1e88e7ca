import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { post } from '../../../shared/api/client.ts';
import { fieldMessage } from '../../../shared/api/problem.ts';
import type { Kind, Receipt } from '../../../shared/api/types.ts';
import { useStored } from '../../../shared/hooks/useStored.ts';
import { ErrorNote } from '../../../shared/ui/ErrorNote.tsx';
import { Heading } from '../../../shared/ui/Heading.tsx';
import { STATION } from '../queries.ts';
import { emptyIntake, intakeBody } from './draft.ts';
import { How } from './How.tsx';
import { Person } from './Person.tsx';
import { Slip } from './Slip.tsx';
import { What } from './What.tsx';

/** Staff note what a resident said somewhere else than on the web. One page, for a keyboard. */
export function Intake() {
  const { t, i18n } = useTranslation(['station', 'staff', 'common']);
  const queries = useQueryClient();
  const { value: draft, change, clear } = useStored('huiyin.staff.intake', emptyIntake, sessionStorage);
  const [asked, setAsked] = useState(false);
  const [receipt, setReceipt] = useState<Receipt>();
  const sending = useMutation({
    mutationFn: (kind: Kind) => post<Receipt>('/reports', intakeBody(draft, kind, i18n.language === 'en' ? 'en' : 'zh-CN'), draft.key),
    onSuccess: (answer) => {
      setReceipt(answer);
      setAsked(false);
      clear();
      void queries.invalidateQueries({ queryKey: STATION });
    },
  });
  const submit = (): void => {
    setAsked(true);
    if (draft.kind !== '' && draft.text.trim() !== '' && !sending.isPending) sending.mutate(draft.kind);
  };
  if (receipt !== undefined) return <Slip receipt={receipt} onAnother={() => setReceipt(undefined)} />;
  const errorOf = (field: string, empty = false): string | undefined =>
    asked && empty ? t('staff:form.missing') : fieldMessage(sending.error, field);
  return (
    <div className="sheet">
      <Link to="/station" className="plain">
        ← {t('staff:case.back')}
      </Link>
      <Heading title={t('intake.title')} />
      <p className="faint">{t('intake.lead')}</p>
      <form
        noValidate
        className="intake"
        onSubmit={(e) => {
          e.preventDefault();
          submit();
        }}
      >
        <How draft={draft} change={change} errorOf={errorOf} />
        <What draft={draft} change={change} errorOf={errorOf} />
        <Person draft={draft} change={change} errorOf={errorOf} />
        {sending.isError && <ErrorNote error={sending.error} />}
        <div className="buttons">
          <button type="submit" className="button button-main" aria-disabled={sending.isPending}>
            {t('intake.send')}
          </button>
        </div>
      </form>
    </div>
  );
}
