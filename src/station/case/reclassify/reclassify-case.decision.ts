import type { StationEvent } from '../../published.ts';
import type { Matter } from '../case.state.ts';
import type { Dates } from '../dates.ts';
import { workable } from '../workable.decision.ts';

/** The item is corrected; its limits count from the submission, as if it had been right from the start (A-44f). */
export const reclassifyCase = (
  ask: { readonly item: string; readonly reason: string; readonly at: string },
  now: Matter,
  dates: Dates,
): StationEvent[] => {
  const { reportId, item: from, kind, submittedAt } = workable(now);
  if (from === ask.item) return [];
  const { promise, rule, rung, itemVersion } = dates.limits({ item: ask.item, kind }, submittedAt);
  return [
    {
      type: 'station.CaseReclassified',
      data: { reportId, from, to: ask.item, itemVersion, rule, rung, promise, at: ask.at },
      seal: { reason: ask.reason },
    },
  ];
};
