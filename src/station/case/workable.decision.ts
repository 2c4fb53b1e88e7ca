import { refuse } from '#libs/eventing';
import type { Matter } from './case.state.ts';

/** The case, if it is the station's to work on. */
export const workable = (now: Matter): Matter => {
  if (now.is === 'closed') throw refuse('station.case-closed');
  if (now.is === 'withdrawn') throw refuse('station.case-withdrawn');
  if (now.is === 'with-committee') throw refuse('station.with-committee');
  return now;
};

/** The case, if the resident is still waiting for its answer. */
export const unanswered = (now: Matter): Matter => {
  const open = workable(now);
  if (open.answered) throw refuse('station.already-answered');
  return open;
};

export const openReferral = (now: Matter): Matter['referrals'][number] | undefined => now.referrals.find((r) => r.is === 'open');

/** Nothing ends while another body still has it (A-44f). */
export const noReferralOpen = (now: Matter): Matter => {
  const open = openReferral(now);
  if (open) throw refuse('station.referral-open', { referralId: open.id, unit: open.unit });
  return now;
};
