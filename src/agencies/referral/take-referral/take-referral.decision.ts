import { refuse } from '#libs/eventing';
import type { AgenciesEvent } from '../../published.ts';
import type { Passed } from '../referral.state.ts';

/** Somebody in the unit has it now. */
export const takeReferral = ({ by, at }: { readonly by: string; readonly at: string }, now: Passed): AgenciesEvent[] => {
  if (now.is === 'withdrawn') throw refuse('agencies.referral-withdrawn');
  if (now.is === 'returned') throw refuse('agencies.referral-returned');
  if (now.is !== 'sent') return [];
  const { referralId, reportId, unit } = now;
  return [{ type: 'agencies.ReferralTaken', data: { referralId, reportId, unit, by, at } }];
};
