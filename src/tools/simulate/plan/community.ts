import territory from '../../../community/demo/territory.json' with { type: 'json' };

export interface Grid {
  readonly code: string;
  readonly courtyards: readonly { readonly code: string; readonly households: number }[];
  readonly adults: Readonly<Record<'registered' | 'migrant', number>>;
  /** User names of the officers responsible. */
  readonly officers: readonly string[];
}

/** What the simulation knows of the community that it plays. */
export interface Community {
  readonly id: string;
  readonly grids: readonly Grid[];
}

const adults = (grid: string, group: string): number =>
  territory.populations.filter((row) => row.grid === grid && row.group === group).reduce((sum, row) => sum + row.adults, 0);

/** The demo community. */
export const demoCommunity: Community = {
  id: territory.community,
  grids: territory.grids.map(({ grid, courtyards }) => ({
    code: grid,
    courtyards: courtyards.map(({ courtyard, households }) => ({ code: courtyard, households })),
    adults: { registered: adults(grid, 'registered'), migrant: adults(grid, 'migrant') },
    officers: territory.staff.filter((person) => (person.grids as readonly string[]).includes(grid)).map((person) => person.account),
  })),
};
