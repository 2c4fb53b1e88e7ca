import { refuse } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import { type Asker, isAddressee } from '../case-access.ts';
import type { Matter } from '../case.state.ts';
import { workable } from '../workable.decision.ts';

/** Only now does the case change hands. */
export const acceptHandover = (ask: { readonly by: Asker; readonly at: string }, now: Matter): StationEvent[] => {
  const { reportId, handover, officer, handovers, handedBack } = workable(now);
  if (!handover && officer === ask.by.account && handovers > 0 && !handedBack) return [];
  if (!handover) throw refuse('station.no-handover');
  if (!isAddressee(ask.by, handover.to)) throw refuse('station.handover-not-yours');
  const { account: by, capacity: post } = ask.by;
  return [{ type: 'station.HandoverAccepted', data: { reportId, number: handover.number, by, post, at: ask.at } }];
};
