import { refuse } from '#libs/eventing';
import type { MediationEvent } from '../../published.ts';
import type { Mediation } from '../mediation.state.ts';
import { found } from '../standing.decision.ts';

export interface Appointment {
  readonly reportId: string;
  readonly mediator: string;
  readonly by: string;
  readonly capacity: string;
  readonly at: string;
}

/**
 * Who leads it. Another mediator cannot take over, because the notes would open to it: the chair or the appointed mediator
 * passes it on. Also after the end: somebody watches over the agreement (人民调解法 Art 31).
 */
export const appointMediator = (ask: Appointment, now: Mediation): MediationEvent[] => {
  const { mediator } = found(now);
  if (mediator === ask.mediator) return [];
  const free = mediator === undefined || mediator === ask.by || ask.capacity === 'committee.chair';
  if (!free) throw refuse('committee.mediator-appointed');
  return [{ type: 'committee.MediatorAppointed', data: { reportId: ask.reportId, mediator: ask.mediator, at: ask.at } }];
};
