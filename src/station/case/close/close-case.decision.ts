import { refuse } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import type { Matter } from '../case.state.ts';
import { noReferralOpen, workable } from '../workable.decision.ts';

/** Only after an answer that reached the resident, and never while another body has it (A-44f). */
export const closeCase = (ask: { readonly at: string }, now: Matter): StationEvent[] => {
  if (now.is === 'closed') return [];
  const { reportId, answered } = noReferralOpen(workable(now));
  if (!answered) throw refuse('station.no-answer-yet');
  return [{ type: 'station.CaseClosed', data: { reportId, at: ask.at } }];
};
