import type { Means, StationEvent } from '../../published.ts';
import type { Matter } from '../case.state.ts';
import { workable } from '../workable.decision.ts';

/** The resident was spoken to. Only the first contact counts for the promise; later ones are noted too. */
export const noteContact = (ask: { readonly means: Means; readonly note?: string; readonly at: string }, now: Matter): StationEvent[] => {
  const { reportId, contacted } = workable(now);
  const { means, note, at } = ask;
  const data = { reportId, means, first: !contacted, at };
  return [{ type: 'station.ResidentContacted', data, ...(note === undefined ? {} : { seal: { note } }) }];
};
