import { refuse } from '#libs/eventing';
import type { AgenciesEvent } from '../../published.ts';
import type { Passed } from '../referral.state.ts';

/** Approval or feedback, back to the window or the officer (A-44e). Given once: another text would be another answer. */
export const answerReferral = (
  ask: { readonly kind: 'approval' | 'feedback'; readonly text: string; readonly at: string },
  now: Passed,
): AgenciesEvent[] => {
  if (now.is === 'withdrawn') throw refuse('agencies.referral-withdrawn');
  if (now.is === 'returned') throw refuse('agencies.referral-returned');
  if (now.is === 'answered') throw refuse('agencies.referral-answered');
  const { referralId, reportId, unit, returnTo } = now;
  return [
    {
      type: 'agencies.ReferralAnswered',
      data: { referralId, reportId, unit, kind: ask.kind, returnTo, at: ask.at },
      seal: { text: ask.text },
    },
  ];
};
