import type { AgencyUnit } from '#community/published';
import type { StationEvent } from '../../published.ts';
import type { StationCase } from '../case.state.ts';
import type { Dates } from '../dates.ts';
import { agencyIsDone } from '../resume/resumed.decision.ts';

export interface AnswerArrived {
  readonly referralId: string;
  readonly kind: 'approval' | 'feedback';
  readonly unit: AgencyUnit;
  readonly at: string;
}

/** The answer is back at the station. Late, twice or for a case that is gone: the fact stands in the agency's own stream. */
export const receiveAnswer = (ask: AnswerArrived, now: StationCase, dates: Dates): StationEvent[] => {
  if (now.is !== 'open') return [];
  if (!now.referrals.some((r) => r.id === ask.referralId && r.is === 'open')) return [];
  return [{ type: 'station.AnswerReceived', data: { reportId: now.reportId, ...ask } }, ...agencyIsDone(ask, now, dates)];
};
