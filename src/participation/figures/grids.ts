import { chanceBands, gini, giniChance, lorenz, type Share } from '#libs/statistics';
import type { Count, Dashboard, GridShown } from '../published.ts';
import type { Fact, Tally } from './fact.ts';
import { SUPPRESSED } from './guard.ts';
import type { Persons } from './persons.ts';
import type { Setting } from './setting.ts';

const NOWHERE = '';
const DONE: ReadonlySet<string> = new Set(['closed', 'withdrawn']);

/** Matters that are not done, by grid: the load, never a ranking of the people who carry it (0.3). */
export class OpenByGrid implements Tally {
  readonly open = new Map<string, number>();

  fact({ grid = NOWHERE, status }: Fact): void {
    this.open.set(grid, (this.open.get(grid) ?? 0) + (DONE.has(status) ? 0 : 1));
  }
}

interface Place {
  readonly grid: string;
  readonly persons: number;
  readonly adults: number;
}

const placesOf = (persons: Persons, open: OpenByGrid, { populations }: Setting): Place[] => {
  const grids = new Set([...populations.grids, ...persons.seenGrids, ...[...open.open.keys()].filter((grid) => grid !== NOWHERE)]);
  return [...grids].sort().map((grid) => ({ grid, persons: persons.in(grid), adults: populations.in(grid).adults }));
};

const isPossible = ({ persons, adults }: Place): boolean => adults >= 1 && persons <= adults;

/** Curve and coefficient give single grids away as soon as one of them is hidden: then neither is shown. */
const giniOf = (cells: readonly Share[] | undefined, { config }: Setting): Dashboard['gini'] => {
  if (!cells || cells.length < 2) return { value: null, chance: null, lorenz: [] };
  const { mean, low, high } = giniChance(cells, config.gini);
  return { value: gini(cells), chance: { mean, low, high }, lorenz: lorenz(cells).map(({ people, hits }) => [people, hits]) };
};

type Cells = ReadonlyMap<string, Count>;

/** Counts of the grids, none of which can be worked out from the others and their sum. */
const rowOf = (counts: ReadonlyMap<string, number>, { guard }: Setting): { readonly cells: Cells; readonly whole: boolean } => {
  const keys = [...counts.keys()];
  const { cells, hidden } = guard.row(keys, Object.fromEntries(counts));
  return { cells: new Map(keys.map((key) => [key, cells[key] ?? SUPPRESSED])), whole: hidden.size === 0 };
};

const openOf = (places: readonly Place[], { open }: OpenByGrid, setting: Setting): Cells => {
  const counts = [...places.map(({ grid }) => grid), NOWHERE].map((grid) => [grid, open.get(grid) ?? 0] as const);
  return rowOf(new Map(counts), setting).cells;
};

interface PersonsShown {
  readonly cells: Cells;
  /** Nothing is hidden, and all numbers make sense. */
  readonly whole: boolean;
}

/** If the persons of one group are hidden, the grids' sums would give them away: then no grid's are shown. */
const personsOf = (places: readonly Place[], groupsShown: boolean, setting: Setting): PersonsShown => {
  const { cells, whole } = rowOf(new Map(places.map(({ grid, persons }) => [grid, persons])), setting);
  return groupsShown ? { cells, whole: whole && places.every(isPossible) } : { cells: new Map(), whole: false };
};

const rateOf = (place: Place, count: Count, { guard }: Setting): number | null =>
  typeof count === 'number' && isPossible(place) && guard.mayRate({ hits: place.persons, of: place.adults })
    ? place.persons / place.adults
    : null;

/** Participation by grid with the band that chance alone would give, and how unequal it is beside chance (metrics.md D.4). */
export const gridsOf = (
  found: { readonly persons: Persons; readonly open: OpenByGrid },
  groupsShown: boolean,
  setting: Setting,
): Pick<Dashboard, 'grids' | 'gini'> => {
  const places = placesOf(found.persons, found.open, setting);
  const { cells, whole } = personsOf(places, groupsShown, setting);
  const open = openOf(places, found.open, setting);
  const shares = places.map(({ persons: hits, adults: of }) => ({ hits, of }));
  const bands = whole ? chanceBands(shares) : [];
  const grids = places.map((place, at): GridShown => {
    const { grid, adults } = place;
    const persons = cells.get(grid) ?? SUPPRESSED;
    const band = { low: bands[at]?.low ?? null, high: bands[at]?.high ?? null };
    const name = setting.gridName(grid) ?? { zh: grid, en: grid };
    return { grid, name, persons, adults, rate: rateOf(place, persons, setting), ...band, open: open.get(grid) ?? SUPPRESSED };
  });
  const all = whole && grids.every(({ rate }) => rate !== null);
  return { grids, gini: giniOf(all ? shares : undefined, setting) };
};
