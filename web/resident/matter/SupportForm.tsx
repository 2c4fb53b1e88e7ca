import { useTranslation } from 'react-i18next';
import type { Residency } from '../../shared/api/types.ts';
import { Choices } from '../../shared/ui/Choices.tsx';
import { ErrorNote } from '../../shared/ui/ErrorNote.tsx';
import { useAct } from './useAct.ts';

export function SupportForm({ code, onDone }: { readonly code: string; readonly onDone: () => void }) {
  const { t } = useTranslation(['resident', 'common']);
  const { draft, change, sending } = useAct(code, 'supports', { residency: 'undisclosed' }, onDone);
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault();
        if (!sending.isPending) sending.mutate(draft.value.words);
      }}
    >
      <p>{t('act.supportNote')}</p>
      <Choices<Residency>
        legend={t('say.reach.residency')}
        hint={t('say.reach.residencyWhy')}
        value={draft.value.words.residency as Residency}
        onChange={(residency) => change({ residency })}
        choices={[
          { value: 'undisclosed', label: t('say.reach.undisclosed') },
          { value: 'registered', label: t('common:residency.registered') },
          { value: 'migrant', label: t('common:residency.migrant') },
        ]}
      />
      {sending.isError && <ErrorNote error={sending.error} />}
      <button type="submit" className="button button-main" aria-disabled={sending.isPending}>
        {t('act.support')}
      </button>
    </form>
  );
}
