import { refuse } from '#libs/eventing';
import type { AgenciesEvent } from '../../published.ts';
import type { Passed } from '../referral.state.ts';

/** Not ours: it goes back to the station, with a reason. The station counts it as a bounce. */
export const returnReferral = (ask: { readonly reason: string; readonly at: string }, now: Passed): AgenciesEvent[] => {
  if (now.is === 'withdrawn') throw refuse('agencies.referral-withdrawn');
  if (now.is === 'returned') return [];
  if (now.is === 'answered') throw refuse('agencies.referral-answered');
  const { referralId, reportId, unit } = now;
  return [{ type: 'agencies.ReferralReturned', data: { referralId, reportId, unit, at: ask.at }, seal: { reason: ask.reason } }];
};
