import { refuse } from '#libs/eventing';
import { policy } from '../../policy/policy.ts';
import type { StationEvent } from '../../published.ts';
import { factsOf, isHead, mayHold } from '../case-access.ts';
import type { Matter } from '../case.state.ts';
import type { Dates } from '../dates.ts';
import { postOfDesk } from '../posts.ts';
import { workable } from '../workable.decision.ts';

export interface HandOver {
  /** An account or a post. */
  readonly to: string;
  /** The capacities in which the addressee could accept. */
  readonly capacities: readonly string[];
  readonly reason: string;
  readonly at: string;
}

const mustBeAbleToHold = (ask: HandOver, now: Matter): void => {
  const facts = factsOf(now);
  if (ask.capacities.some((capacity) => mayHold(capacity, facts))) return;
  throw refuse(ask.capacities.some(isHead) ? 'station.head-holds-no-grid-case' : 'station.colleague-cannot-hold', { to: ask.to });
};

/** Offered to a colleague or a post; until it is accepted the giver has it and answers for it (A-44c). */
export const handOverCase = (ask: HandOver, now: Matter, dates: Dates): StationEvent[] => {
  const { reportId, officer, desk, handover, handovers } = workable(now);
  if (handover?.to === ask.to || officer === ask.to) return [];
  if (handover) throw refuse('station.handover-waiting', { to: handover.to });
  mustBeAbleToHold(ask, now);
  const acceptBy = dates.workingDaysAfter(ask.at, policy.handover.acceptWithinWorkingDays);
  const from = officer ?? postOfDesk(desk);
  return [
    {
      type: 'station.CaseHandedOver',
      data: { reportId, number: handovers + 1, from, to: ask.to, acceptBy, at: ask.at },
      seal: { reason: ask.reason },
    },
  ];
};
