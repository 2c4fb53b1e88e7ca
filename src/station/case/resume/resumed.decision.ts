import type { StationEvent } from '../../published.ts';
import type { Matter } from '../case.state.ts';
import type { Dates } from '../dates.ts';

/** The clock runs again: the working time that it stood still is added to the due date. Nothing where it was running. */
export const resumedIfPaused = (now: Matter, at: string, dates: Dates): StationEvent[] => {
  if (!now.paused) return [];
  const { reportId, dueBy: before, paused } = now;
  const dueBy = dates.afterPause(now, { from: paused.since, to: at });
  return [{ type: 'station.ClockResumed', data: { reportId, pausedFrom: paused.since, dueBy, before, at } }];
};

/** A body is done with it: a clock that waited for that, and for no other body, runs again. */
export const agencyIsDone = (done: { readonly referralId: string; readonly at: string }, now: Matter, dates: Dates): StationEvent[] => {
  const others = now.referrals.some((r) => r.is === 'open' && r.id !== done.referralId);
  return others || now.paused?.reason !== 'waiting-for-agency' ? [] : resumedIfPaused(now, done.at, dates);
};
