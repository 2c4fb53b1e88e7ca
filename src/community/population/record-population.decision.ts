import { refuse } from '#libs/eventing';
import type { CommunityEvent } from '../published.ts';
import { denominator, type PopulationState } from './population.state.ts';

export type PopulationRow = Extract<CommunityEvent, { type: 'community.PopulationRecorded' }>['data'];

/** Denominators with their source and date (metrics.md D.1). A row that is known already is not recorded again. */
export const recordPopulation = (rows: readonly PopulationRow[], now: PopulationState): CommunityEvent[] => {
  const wrong = rows.find((row) => row.adults < 0 || row.all < row.adults || row.source === '');
  if (wrong) throw refuse('community.bad-population', { grid: wrong.grid, group: wrong.group });
  return rows
    .filter((row) => !now.known.includes(denominator(row)))
    .map((data): CommunityEvent => ({ type: 'community.PopulationRecorded', data }));
};
