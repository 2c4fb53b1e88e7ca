import { refuse } from '#libs/eventing';
import type { MediationEvent } from '../../published.ts';
import type { Mediation } from '../mediation.state.ts';
import { found } from '../standing.decision.ts';

export interface Application {
  readonly reportId: string;
  /** When both parties applied. */
  readonly at: string;
  /** When it is recorded. */
  readonly now: string;
}

/** Both parties applied to the court together, within 30 days of a written agreement's effect (人民调解法 Art 33). */
export const applyConfirmation = ({ reportId, at, now }: Application, state: Mediation): MediationEvent[] => {
  const { agreement, confirmed } = found(state);
  if (agreement === undefined) throw refuse('committee.no-agreement');
  if (confirmed) return [];
  if (agreement.form !== 'written') throw refuse('committee.confirmation-needs-writing');
  if (at > now) throw refuse('committee.in-the-future');
  if (at > agreement.confirmationBy) throw refuse('committee.confirmation-too-late', { confirmationBy: agreement.confirmationBy });
  return [{ type: 'committee.ConfirmationApplied', data: { reportId, at } }];
};
