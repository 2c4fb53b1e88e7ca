import type { StationEvent } from '../../published.ts';
import type { Matter } from '../case.state.ts';
import type { Dates } from '../dates.ts';
import { workable } from '../workable.decision.ts';
import { resumedIfPaused } from './resumed.decision.ts';

export const resumeClock = (ask: { readonly at: string }, now: Matter, dates: Dates): StationEvent[] =>
  resumedIfPaused(workable(now), ask.at, dates);
