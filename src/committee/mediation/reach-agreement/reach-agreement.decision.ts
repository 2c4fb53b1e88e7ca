import { refuse } from '#libs/eventing';
import type { MediationEvent } from '../../published.ts';
import type { Mediation } from '../mediation.state.ts';
import { consented, leading, ongoing } from '../standing.decision.ts';

export interface Agreement {
  readonly reportId: string;
  readonly form: 'written' | 'oral';
  readonly terms: string;
  /** Written: signed by the parties and the mediator, sealed by the committee; oral: the day it was reached (Art 29, 30). */
  readonly effectiveFrom: string;
  readonly performBy?: string;
  /** Until when both may apply to the court together (Art 33). */
  readonly confirmationBy: string;
  readonly by: string;
  readonly at: string;
}

/** What the parties agreed on, after they met. Terms are read by parties and mediators only. */
export const reachAgreement = (ask: Agreement, state: Mediation): MediationEvent[] => {
  const now = consented(ongoing(state));
  const appointed = leading(now, ask);
  if (!now.met) throw refuse('committee.no-session-yet');
  if (ask.effectiveFrom > ask.at) throw refuse('committee.in-the-future');
  if (ask.performBy !== undefined && ask.performBy < ask.effectiveFrom) throw refuse('committee.performance-before-effect');
  const { terms, by: _, ...data } = ask;
  return [...appointed, { type: 'committee.AgreementReached', data, seal: { terms } }];
};
