import type { MediationEvent } from '../../published.ts';
import { ending } from '../ending.decision.ts';
import type { Mediation } from '../mediation.state.ts';

/** The reporter takes the dispute back, which ends the mediation. An agreement binds and stays (人民调解法 Art 31). */
export const withdrawMediation = (ask: { reportId: string; at: string }, now: Mediation): MediationEvent[] =>
  now.is === 'open' ? [ending({ ...ask, how: 'withdrawn' }, now.item)] : [];
