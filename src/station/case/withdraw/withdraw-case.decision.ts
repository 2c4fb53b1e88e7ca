import type { StationEvent } from '../../published.ts';
import type { StationCase } from '../case.state.ts';

/** The resident has taken it back. What is closed, withdrawn or wholly with the committee stays as it is. */
export const withdrawCase = (ask: { readonly at: string }, now: StationCase): StationEvent[] =>
  now.is === 'open' ? [{ type: 'station.CaseWithdrawn', data: { reportId: now.reportId, at: ask.at } }] : [];
