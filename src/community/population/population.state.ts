import type { CommunityEvent } from '../published.ts';

/** Which denominators are known: `group|grid|date`. */
export interface PopulationState {
  readonly known: readonly string[];
}

export const denominator = (row: { readonly group: string; readonly grid: string; readonly date: string }): string =>
  `${row.group}|${row.grid}|${row.date}`;

const evolve = (now: PopulationState, event: CommunityEvent): PopulationState =>
  event.type === 'community.PopulationRecorded' ? { known: [...now.known, denominator(event.data)] } : now;

/** How a `population-<community>` stream is folded. */
export const populationKind = { prefix: 'population', initial: { known: [] } as PopulationState, evolve };
