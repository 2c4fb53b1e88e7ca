import type { Outcome, ResidentsEvent, Side } from '../../published.ts';
import type { Report } from '../report.state.ts';

/** A room has answered. A withdrawn report stays withdrawn; the answer itself is in that room's stream. */
export const noteAnswer = (
  ask: { reportId: string; side: Side; outcome: Outcome; about?: string; at: string },
  now: Report,
): ResidentsEvent[] => {
  if (now.is === 'unknown' || now.is === 'withdrawn') return [];
  const { reportId, side, outcome, about, at } = ask;
  return [{ type: 'residents.AnswerReceived', data: { reportId, side, outcome, ...(about === undefined ? {} : { about }), at } }];
};
