import { refuse } from '#libs/eventing';
import { isDirectorOnly } from '../../policy/policy.ts';
import type { StationEvent } from '../../published.ts';
import type { Asker } from '../case-access.ts';
import type { Matter } from '../case.state.ts';
import { workable } from '../workable.decision.ts';

/** Somebody becomes the one who has it. Taken twice by the same person, nothing more happens. */
export const takeCase = (ask: { readonly by: Asker; readonly at: string }, now: Matter): StationEvent[] => {
  const { reportId, officer, item, handover } = workable(now);
  if (officer === ask.by.account) return [];
  if (handover) throw refuse('station.handover-waiting', { to: handover.to });
  // A complaint about staff goes to the director whoever had it before (STF-01).
  if (officer !== undefined && !isDirectorOnly(item)) throw refuse('station.taken-by-another');
  return [{ type: 'station.CaseTaken', data: { reportId, officer: ask.by.account, post: ask.by.capacity, at: ask.at } }];
};
