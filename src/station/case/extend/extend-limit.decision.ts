import { refuse } from '#libs/eventing';
import { policy } from '../../policy/policy.ts';
import type { ExtensionReason, StationEvent } from '../../published.ts';
import type { Matter } from '../case.state.ts';
import type { Dates } from '../dates.ts';
import { unanswered } from '../workable.decision.ts';

/** Once, by the same length again, before the date has passed, and the resident is told why (rules.md B.4). The old promise stays. */
export const extendLimit = (
  ask: { readonly reason: ExtensionReason; readonly told: string; readonly at: string },
  now: Matter,
  dates: Dates,
): StationEvent[] => {
  const open = unanswered(now);
  if (open.extensions >= policy.extension.most) throw refuse('station.extended-already', { dueBy: open.dueBy });
  if (ask.at > open.dueBy) throw refuse('station.too-late-to-extend', { dueBy: open.dueBy });
  const { dueBy } = dates.limits(open, open.dueBy).promise;
  return [
    {
      type: 'station.LimitExtended',
      data: { reportId: open.reportId, reason: ask.reason, dueBy, before: open.dueBy, at: ask.at },
      seal: { told: ask.told },
    },
  ];
};
