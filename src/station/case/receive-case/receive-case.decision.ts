import type { AgencyUnit } from '#community/published';
import type { StationEvent, StationReceived } from '../../published.ts';
import { type Matter, type StationCase, stationCaseKind } from '../case.state.ts';
import type { Dates } from '../dates.ts';
import { escalated } from '../escalate/escalated.decision.ts';

/** What the coordination gives to the station. `handOverUpward`: received and passed on at once, with a person in between. */
export type CaseToReceive = Omit<StationReceived, 'reportId' | 'at'> & {
  readonly handOverUpward?: { readonly to: AgencyUnit; readonly reason: string };
};

/** A matter comes once from the resident; from the committee it comes whenever the station no longer has it. */
const expected = (from: StationReceived['from'], now: StationCase): boolean => {
  if (now.is === 'unknown') return true;
  return from === 'committee' && (now.is === 'with-committee' || now.is === 'closed');
};

export const receiveCase = (
  asked: { readonly reportId: string; readonly ask: CaseToReceive; readonly at: string },
  now: StationCase,
  dates: Dates,
): StationEvent[] => {
  const { handOverUpward, ...facts } = asked.ask;
  if (!expected(facts.from, now)) return [];
  const received: StationEvent = { type: 'station.CaseReceived', data: { reportId: asked.reportId, ...facts, at: asked.at } };
  if (!handOverUpward) return [received];
  const here = stationCaseKind.evolve(now, received) as Matter;
  return [received, escalated({ ...handOverUpward, tried: '', warm: true, at: asked.at }, here, dates)];
};
