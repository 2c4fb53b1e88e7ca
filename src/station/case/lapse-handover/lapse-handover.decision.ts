import type { StationEvent } from '../../published.ts';
import type { StationCase } from '../case.state.ts';

export interface Lapse {
  /** Which hand-over: a later one has a date of its own. */
  readonly number: number;
  readonly reason: string;
  readonly at: string;
}

/** Not accepted in time, it returns to the sender, who had it all the time (A-44c). Accepted, returned or ended meanwhile: nothing. */
export const lapseHandover = ({ number, reason, at }: Lapse, now: StationCase): StationEvent[] => {
  if (now.is !== 'open') return [];
  const { reportId, handover } = now;
  if (handover?.number !== number || at <= handover.acceptBy) return [];
  return [{ type: 'station.HandoverReturned', data: { reportId, number, to: handover.from, lapsed: true, at }, seal: { reason } }];
};
