import { refuse } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import { type Asker, isAddressee, isHead } from '../case-access.ts';
import type { Matter } from '../case.state.ts';
import { workable } from '../workable.decision.ts';

const mayReturn = (by: Asker, handover: { readonly from: string; readonly to: string }): boolean =>
  isAddressee(by, handover.to) || isAddressee(by, handover.from) || isHead(by.capacity);

/** Not accepted, or taken back by the giver: it returns to the sender, who had it all the time. */
export const returnHandover = (ask: { readonly by: Asker; readonly reason: string; readonly at: string }, now: Matter): StationEvent[] => {
  const { reportId, handover, handedBack } = workable(now);
  if (!handover && handedBack) return [];
  if (!handover) throw refuse('station.no-handover');
  if (!mayReturn(ask.by, handover)) throw refuse('station.handover-not-yours');
  return [
    {
      type: 'station.HandoverReturned',
      data: { reportId, number: handover.number, to: handover.from, at: ask.at },
      seal: { reason: ask.reason },
    },
  ];
};
