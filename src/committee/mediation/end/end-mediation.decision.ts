import { refuse } from '#libs/eventing';
import type { MediationEnd, MediationEvent } from '../../published.ts';
import { ending } from '../ending.decision.ts';
import type { KnownMediation, Mediation } from '../mediation.state.ts';
import { found, leading } from '../standing.decision.ts';

export interface End {
  readonly reportId: string;
  /** A refusal is recorded with the party's consent, not here. */
  readonly how: Exclude<MediationEnd, 'refused'>;
  readonly words?: string;
  readonly by: string;
  readonly at: string;
}

const fits = (now: KnownMediation, how: End['how']): void => {
  if (how === 'agreement' && now.is !== 'agreed') throw refuse('committee.no-agreement');
  if (how !== 'agreement' && now.is === 'agreed') throw refuse('committee.agreement-reached');
};

/** It is over; the same end again changes nothing, another one is refused. */
export const endMediation = (ask: End, state: Mediation): MediationEvent[] => {
  const now = found(state);
  if (now.is === 'ended' && now.how === ask.how) return [];
  if (now.is === 'ended') throw refuse('committee.mediation-ended');
  fits(now, ask.how);
  if (now.mediator !== undefined) leading(now, ask);
  return [ending(ask, now.item)];
};
