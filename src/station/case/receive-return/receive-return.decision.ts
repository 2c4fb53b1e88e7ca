import type { AgencyUnit } from '#community/published';
import type { StationEvent } from '../../published.ts';
import type { StationCase } from '../case.state.ts';
import type { Dates } from '../dates.ts';
import { agencyIsDone } from '../resume/resumed.decision.ts';

/** The body sent it back: a bounce, counted, so that nobody plays ball with a resident. */
export const receiveReturn = (
  ask: { readonly referralId: string; readonly unit: AgencyUnit; readonly at: string },
  now: StationCase,
  dates: Dates,
): StationEvent[] => {
  if (now.is !== 'open') return [];
  if (!now.referrals.some((r) => r.id === ask.referralId && r.is === 'open')) return [];
  const { reportId, bounces } = now;
  return [{ type: 'station.ReferralCameBack', data: { reportId, ...ask, bounces: bounces + 1 } }, ...agencyIsDone(ask, now, dates)];
};
