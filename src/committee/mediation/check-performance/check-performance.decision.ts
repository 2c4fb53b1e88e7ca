import { refuse } from '#libs/eventing';
import type { MediationEvent } from '../../published.ts';
import type { Mediation } from '../mediation.state.ts';
import { found } from '../standing.decision.ts';

/** Was the agreement carried out? The committee watches over it (人民调解法 Art 31). The same finding again changes nothing. */
export const checkPerformance = (ask: { reportId: string; performed: boolean; at: string }, state: Mediation): MediationEvent[] => {
  const now = found(state);
  if (now.agreement === undefined) throw refuse('committee.no-agreement');
  return now.performed === ask.performed ? [] : [{ type: 'committee.PerformanceChecked', data: ask }];
};
