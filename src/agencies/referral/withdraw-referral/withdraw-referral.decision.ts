import type { AgenciesEvent } from '../../published.ts';
import type { Referral } from '../referral.state.ts';

/** Nothing is asked of the body any more. What it has answered or sent back stays as it is. */
export const withdrawReferral = ({ at }: { readonly at: string }, now: Referral): AgenciesEvent[] => {
  if (now.is !== 'sent' && now.is !== 'taken') return [];
  const { referralId, reportId, unit } = now;
  return [{ type: 'agencies.ReferralWithdrawn', data: { referralId, reportId, unit, at } }];
};
