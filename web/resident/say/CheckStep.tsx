import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Problem } from '../../shared/api/problem.ts';
import { courtyardsOf, itemOf, useCatalogue, useCommunity } from '../../shared/api/queries.ts';
import type { Kind } from '../../shared/api/types.ts';
import { useOnline } from '../../shared/hooks/useOnline.ts';
import { ErrorNote } from '../../shared/ui/ErrorNote.tsx';
import { say, word } from '../../shared/words/words.ts';
import { rememberReceipt } from '../receipts.ts';
import { bodyOf, type Draft } from './draft.ts';
import type { StepProps } from './step-props.ts';
import { StepForm } from './StepForm.tsx';
import { type Step, stepOfRefusal } from './steps.ts';
import { type Sent, submit } from './submit.ts';

interface Props extends StepProps {
  readonly clear: () => void;
  readonly refused: (problem: unknown) => void;
}

/** Nobody knows whether an attempt arrived that got no answer: its words are kept until it is settled. */
const unsettled = (problem: unknown): boolean => problem instanceof Problem && (problem.offline || problem.status >= 500);

export function CheckStep({ draft, change, go, clear, refused }: Props) {
  const { t, i18n } = useTranslation(['resident', 'common']);
  const navigate = useNavigate();
  const online = useOnline();
  const queries = useQueryClient();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const sending = useMutation({
    mutationFn: (kind: Kind): Promise<Sent> => {
      const body = bodyOf(draft, kind, language);
      const before = draft.sent;
      change({ sent: before ?? body });
      return submit(draft.key, body, before);
    },
    onSuccess: ({ receipt, earlier }) => {
      refused(undefined);
      rememberReceipt({ ...receipt, earlier });
      clear();
      void queries.invalidateQueries({ queryKey: ['my'] });
      void navigate('/receipt');
    },
    onError: (problem) => {
      refused(problem);
      if (!unsettled(problem)) change({ sent: null });
      const step = stepOfRefusal(problem);
      if (step !== undefined) go(step);
    },
  });
  const send = (): void => (draft.kind === '' ? go('kind') : sending.mutate(draft.kind));
  return (
    <StepForm
      step="check"
      title={t('say.check.title')}
      onNext={send}
      go={go}
      nextLabel={sending.isPending ? t('say.check.sending') : t('say.check.send')}
      busy={sending.isPending}
    >
      <Summary draft={draft} go={go} />
      <div role="status">
        {sending.isError && online && sending.error instanceof Problem && sending.error.offline && <p>{t('say.online')}</p>}
      </div>
      {sending.isError && <ErrorNote error={sending.error} />}
    </StepForm>
  );
}

function Summary({ draft, go }: { readonly draft: Draft; readonly go: (step: Step) => void }) {
  const { t } = useTranslation(['resident', 'common']);
  const community = useCommunity();
  const catalogue = useCatalogue();
  const courtyard = courtyardsOf(community.data).find((c) => c.code === draft.courtyard);
  const item = itemOf(catalogue.data, draft.item);
  const place = draft.where === 'courtyard' ? [courtyard ? say(courtyard.name) : draft.courtyard, draft.building, draft.detail] : [];
  const contact = draft.reach === 'anonymous' ? [t('say.check.anonymous')] : [draft.name, draft.phone, draft.email];
  const rows: readonly (readonly [Step, string, string])[] = [
    ['kind', t('say.kind.short'), word('kind', draft.kind)],
    ['words', t('say.words.short'), draft.text],
    ['where', t('say.where.short'), place.filter(Boolean).join(' · ') || t('say.where.elsewhere')],
    ['about', t('say.about.short'), item ? say(item.name) : t('say.about.unsure')],
    ['reach', t('say.reach.short'), contact.filter(Boolean).join(' · ') || t('say.check.nothing')],
    [
      'reach',
      t('say.reach.residency'),
      draft.residency === 'undisclosed' ? t('say.reach.undisclosed') : word('residency', draft.residency),
    ],
  ];
  return (
    <dl className="summary">
      {rows.map(([step, label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="words">{value}</dd>
          <dd className="summary-edit">
            <button type="button" className="plain" onClick={() => go(step)}>
              {t('say.check.edit')}
              <span className="unseen"> {label}</span>
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
