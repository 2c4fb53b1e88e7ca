import type { MediationEvent } from '../../published.ts';
import type { Mediation } from '../mediation.state.ts';

export interface Reopening {
  readonly reportId: string;
  readonly times: number;
  /** A new promise beside the old ones, which stay. */
  readonly dueBy: string;
  readonly at: string;
}

/** Not solved after all: a new round, in which everybody is asked anew. What has not ended changes nothing. */
export const reopenMediation = (ask: Reopening, now: Mediation): MediationEvent[] =>
  now.is === 'ended' && ask.times > now.reopened ? [{ type: 'committee.MediationReopened', data: ask }] : [];
