import { refuse } from '#libs/eventing';
import type { MediationEvent } from '../../published.ts';
import type { Mediation } from '../mediation.state.ts';
import { found, leading } from '../standing.decision.ts';

export interface Note {
  readonly reportId: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** A confidential note, sealed with a key of its own and read by the appointed mediator alone (人民调解法 Art 15, 27). */
export const sealNote = (ask: Note, state: Mediation): MediationEvent[] => {
  const now = found(state);
  if (now.is === 'ended') throw refuse('committee.mediation-ended');
  const { reportId, text, at } = ask;
  return [...leading(now, ask), { type: 'committee.NoteSealed', data: { reportId, number: now.notes + 1, at }, seal: { text } }];
};
