import type { StationEvent } from '../../published.ts';
import type { StationCase } from '../case.state.ts';
import type { Dates } from '../dates.ts';
import { resumedIfPaused } from '../resume/resumed.decision.ts';

/** The resident has said more: a clock that waited for the resident runs again. The words themselves stand in the report's stream. */
export const hearSupplement = (ask: { readonly at: string }, now: StationCase, dates: Dates): StationEvent[] =>
  now.is === 'open' && now.paused?.reason === 'waiting-for-resident' ? resumedIfPaused(now, ask.at, dates) : [];
