import type { TFunction } from 'i18next';
import type { ReferralCase } from '../../shared/api/types.ts';
import { type ActSpec, plainBody } from '../form/spec.ts';

type T = TFunction<['agencies', 'staff', 'common']>;
type Act = ReferralCase['may'][number];
type Making = Omit<ActSpec, 'act' | 'title'>;

const ORDER: readonly Act[] = ['take', 'answer', 'return'];

const MAKE: Readonly<Record<Act, (t: T) => Making>> = {
  take: () => ({ path: 'taking', fields: [] }),
  answer: (t) => ({
    path: 'answer',
    fields: [
      {
        name: 'kind',
        kind: 'one-of',
        label: t('kind'),
        options: [
          { value: 'feedback', label: t('kindFeedback'), note: t('kindFeedbackNote') },
          { value: 'approval', label: t('kindApproval'), note: t('kindApprovalNote') },
        ],
      },
      { name: 'text', kind: 'words', label: t('text'), hint: t('textHint'), rows: 6 },
    ],
    start: { kind: 'feedback' },
  }),
  return: (t) => ({
    path: 'return',
    danger: true,
    fields: [{ name: 'reason', kind: 'words', label: t('returnReason'), hint: t('returnHint'), rows: 4 }],
  }),
};

export const referralActs = (t: T, now: ReferralCase): ActSpec[] =>
  ORDER.filter((act) => now.may.includes(act)).map((act) => ({ act, title: t(`act.${act}`), body: plainBody, ...MAKE[act](t) }));
