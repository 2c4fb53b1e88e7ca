import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../shared/ui/ErrorNote.tsx';
import { ActDialog } from './ActDialog.tsx';
import type { RunningActs } from './useActs.ts';

interface Props {
  readonly run: RunningActs;
  /** The key that does the same. */
  readonly keyOf?: (act: string) => string | undefined;
}

/** The next steps of a case as buttons; only what the server says that this post may do now. */
export function Acts({ run, keyOf }: Props) {
  const { t } = useTranslation(['staff', 'common']);
  return (
    <>
      {run.acts.length === 0 && <p className="faint">{t('case.nothing')}</p>}
      <div className="acts">
        {run.acts.map((spec, i) => (
          <button key={spec.act} type="button" className={i === 0 ? 'button button-main' : 'button'} onClick={() => run.begin(spec.act)}>
            {spec.title}
            {keyOf?.(spec.act) && <kbd>{keyOf(spec.act)}</kbd>}
          </button>
        ))}
      </div>
      <p role="status" className="small">
        {run.said}
      </p>
      {run.error !== null && run.error !== undefined && <ErrorNote error={run.error} />}
      {run.open && (
        <ActDialog
          key={run.open.act}
          spec={run.open}
          base={run.base}
          revision={run.revision}
          onDone={(answer) => run.open && run.finish(run.open.act, answer)}
          onClose={run.close}
          onStale={run.refresh}
        />
      )}
    </>
  );
}
