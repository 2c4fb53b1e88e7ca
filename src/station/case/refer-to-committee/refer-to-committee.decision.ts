import { refuse } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import type { Matter } from '../case.state.ts';
import type { Dates } from '../dates.ts';
import { resumedIfPaused } from '../resume/resumed.decision.ts';
import { noReferralOpen, unanswered } from '../workable.decision.ts';

export interface ReferToCommittee {
  readonly reason: string;
  /** `joint`: both sides keep it; `whole`: the station's part ends here. */
  readonly how: 'joint' | 'whole';
  readonly at: string;
}

const toMediation = ({ item, kind }: Matter, dates: Dates): boolean =>
  item === 'undecided' ? kind === 'dispute' : kind !== 'opinion' && dates.mediable(item);

const referred = (ask: ReferToCommittee, now: Matter, dates: Dates): StationEvent => {
  const { reportId, kind, item, itemVersion, rule, rung, submittedAt, promise, place, residency, sensitive } = now;
  return {
    type: 'station.CaseReferredToCommittee',
    data: {
      ...{ reportId, kind, item, itemVersion, rule, rung, submittedAt, promise, residency, sensitive },
      ...(place === undefined ? {} : { place }),
      how: ask.how,
      mediation: toMediation(now, dates),
      at: ask.at,
    },
    seal: { reason: ask.reason },
  };
};

/** The committee gets it, beside the station or instead of it. The promise goes along: the clock does not start again. */
export const referToCommittee = (ask: ReferToCommittee, now: Matter, dates: Dates): StationEvent[] => {
  if (now.is === 'with-committee' || (now.jointly && ask.how === 'joint')) return [];
  const open = unanswered(now);
  if (open.handover) throw refuse('station.handover-waiting', { to: open.handover.to });
  if (ask.how === 'joint') return [referred(ask, open, dates)];
  return [...resumedIfPaused(noReferralOpen(open), ask.at, dates), referred(ask, open, dates)];
};
