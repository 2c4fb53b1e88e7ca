import type { Bilingual } from '#community/published';
import type { FiguresConfig } from './config.ts';
import type { Guard } from './guard.ts';
import type { Populations, Window } from './population.ts';

/** All that the figures are a function of beside facts and acts (metrics.md D.7). */
export interface Setting {
  readonly window: Window;
  /** What counts as now, milliseconds: limits that passed before it have matured, what is not answered by then is censored. */
  readonly now: number;
  readonly config: FiguresConfig;
  readonly guard: Guard;
  readonly populations: Populations;
  readonly gridName: (grid: string) => Bilingual | undefined;
  readonly asOf: { readonly position: number; readonly recordedAt: string; readonly calendar: string };
}
