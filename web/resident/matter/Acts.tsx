import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResidentAct, Tracking } from '../../shared/api/types.ts';
import { RateForm } from './RateForm.tsx';
import { SupportForm } from './SupportForm.tsx';
import { WordsForm } from './WordsForm.tsx';

const ORDER: readonly ResidentAct[] = ['rate', 'supplement', 'reopen', 'object', 'support', 'withdraw'];

interface Props {
  readonly matter: Tracking;
  readonly code: string;
}

/** Only what the server says that the reader may do; each opens its own small form. */
export function Acts({ matter, code }: Props) {
  const { t } = useTranslation(['resident', 'common']);
  const [open, setOpen] = useState<ResidentAct | undefined>();
  const [done, setDone] = useState(false);
  const acts = ORDER.filter((act) => matter.may.includes(act));
  const finish = (): void => {
    setOpen(undefined);
    setDone(true);
  };
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('act.title')}</h2>
      <p role="status">{done ? t('act.done') : acts.length === 0 ? t('act.none') : ''}</p>
      <div className="act-buttons">
        {acts.map((act) => (
          <button
            key={act}
            type="button"
            className={act === 'rate' ? 'button button-main' : 'button'}
            aria-expanded={open === act}
            onClick={() => {
              setDone(false);
              setOpen(open === act ? undefined : act);
            }}
          >
            {t(`act.${act}`)}
          </button>
        ))}
      </div>
      {open && acts.includes(open) && (
        <div className="panel">
          <ActForm act={open} code={code} onDone={finish} />
        </div>
      )}
    </section>
  );
}

function ActForm({ act, code, onDone }: { readonly act: ResidentAct; readonly code: string; readonly onDone: () => void }) {
  const { t } = useTranslation(['resident', 'common']);
  switch (act) {
    case 'supplement':
      return (
        <WordsForm
          code={code}
          path="supplements"
          field="text"
          label={t('act.supplementLabel')}
          send={t('act.supplementSend')}
          onDone={onDone}
        />
      );
    case 'reopen':
      return (
        <WordsForm code={code} path="reopening" field="reason" label={t('act.reopenLabel')} send={t('act.reopenSend')} onDone={onDone} />
      );
    case 'object':
      return (
        <WordsForm
          code={code}
          path="objections"
          field="reason"
          label={t('act.objectLabel')}
          hint={t('act.objectNote')}
          send={t('act.objectSend')}
          onDone={onDone}
        />
      );
    case 'withdraw':
      return (
        <WordsForm
          code={code}
          path="withdrawal"
          field="reason"
          label={t('act.withdrawLabel')}
          send={t('act.withdrawSend')}
          ask={t('act.withdrawAsk')}
          onDone={onDone}
        />
      );
    case 'rate':
      return <RateForm code={code} onDone={onDone} />;
    case 'support':
      return <SupportForm code={code} onDone={onDone} />;
  }
}
