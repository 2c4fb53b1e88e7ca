import type { Residency } from '#community/published';
import { wilson } from '#libs/statistics';
import type { Dashboard, GroupRate, Guarded } from '../published.ts';
import type { Act, PersonKey, Tally } from './fact.ts';
import { SUPPRESSED } from './guard.ts';
import { parityOf } from './ratios.ts';
import type { Setting } from './setting.ts';

type Counted = 'registered' | 'migrant';
const isCounted = (group: Residency): group is Counted => group !== 'undisclosed';

/** Distinct persons with at least one act of their own: by group at the time of the act, and by grid. */
export class Persons implements Tally {
  private readonly groups = { registered: new Set<PersonKey>(), migrant: new Set<PersonKey>() };
  private readonly grids = new Map<string, Set<PersonKey>>();

  act({ person, group, grid, proxy }: Act): void {
    if (person === undefined || proxy || !isCounted(group)) return;
    this.groups[group].add(person);
    if (grid === undefined) return;
    const there = this.grids.get(grid) ?? new Set<PersonKey>();
    this.grids.set(grid, there.add(person));
  }

  of(group: Counted): number {
    return this.groups[group].size;
  }

  in(grid: string): number {
    return this.grids.get(grid)?.size ?? 0;
  }

  get seenGrids(): readonly string[] {
    return [...this.grids.keys()];
  }
}

/** Participation rate of a group with its Wilson interval (metrics.md D.2). */
const rateOf = (persons: Persons, group: Counted, { guard, populations }: Setting): Guarded<GroupRate> => {
  const { adults, all } = populations.of(group);
  const share = { hits: persons.of(group), of: adults };
  // More persons than the register knows: the denominator is wrong, and no rate is better than a wrong one.
  if (share.hits > share.of || !guard.mayRate(share)) return SUPPRESSED;
  return { persons: share.hits, adults, all, rate: share.hits / share.of, ...wilson(share) };
};

export const ratesOf = (persons: Persons, setting: Setting): Pick<Dashboard, 'rate' | 'parity'> => {
  const registered = rateOf(persons, 'registered', setting);
  const migrant = rateOf(persons, 'migrant', setting);
  const shares = { migrant: { hits: persons.of('migrant'), of: 0 }, registered: { hits: persons.of('registered'), of: 0 } };
  const shown = !('suppressed' in registered) && !('suppressed' in migrant);
  if (shown) {
    shares.migrant.of = migrant.adults;
    shares.registered.of = registered.adults;
  }
  return { rate: { registered, migrant }, parity: parityOf(shown ? shares : undefined, setting.config) };
};
