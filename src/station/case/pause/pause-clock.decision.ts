import { refuse } from '#libs/eventing';
import type { PauseReason, StationEvent } from '../../published.ts';
import type { Matter } from '../case.state.ts';
import { unanswered } from '../workable.decision.ts';

/** The station's clock stands still for a listed reason; the resident's own clock is shown beside it and goes on. */
export const pauseClock = (
  ask: { readonly reason: PauseReason; readonly note?: string; readonly at: string },
  now: Matter,
): StationEvent[] => {
  const { reportId, paused } = unanswered(now);
  if (paused?.reason === ask.reason) return [];
  if (paused) throw refuse('station.already-paused');
  return [{ type: 'station.ClockPaused', data: { reportId, reason: ask.reason, at: ask.at }, seal: { note: ask.note ?? '' } }];
};
