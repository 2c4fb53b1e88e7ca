import type { StationEvent } from '../../published.ts';
import type { StationCase } from '../case.state.ts';
import type { Dates } from '../dates.ts';

/** The resident says that it is not solved. A new date by the item's limit; the first promise stays as it was. */
export const reopenCase = (ask: { readonly times: number; readonly at: string }, now: StationCase, dates: Dates): StationEvent[] => {
  if (now.is !== 'closed' && !(now.is === 'open' && now.answered)) return [];
  if (ask.times <= now.reopened) return [];
  const { dueBy } = dates.limits(now, ask.at).promise;
  return [{ type: 'station.CaseReopened', data: { reportId: now.reportId, times: ask.times, dueBy, at: ask.at } }];
};
