import { refuse } from '#libs/eventing';
import type { Bilingual, CommunityEvent } from '../../published.ts';
import type { TerritoryState } from '../territory.state.ts';

export interface GridPlan {
  readonly grid: string;
  readonly name: Bilingual;
  readonly courtyards: readonly {
    readonly courtyard: string;
    readonly name: Bilingual;
    readonly kind: 'courtyard' | 'street';
    readonly households: number;
  }[];
}

/** Full coverage: every courtyard lies in exactly one grid. What is there already stays as it is; asked twice, nothing more happens. */
export const defineTerritory = (ask: { plan: readonly GridPlan[]; at: string }, now: TerritoryState): CommunityEvent[] => {
  const seen: Record<string, string> = { ...now.courtyards };
  return ask.plan.flatMap(({ grid, name, courtyards }): CommunityEvent[] => {
    const added = courtyards.filter(({ courtyard }) => {
      const holder = seen[courtyard];
      if (holder !== undefined && holder !== grid) throw refuse('community.courtyard-in-two-grids', { courtyard });
      seen[courtyard] = grid;
      return holder === undefined;
    });
    const define: CommunityEvent[] = now.grids.includes(grid)
      ? []
      : [{ type: 'community.GridDefined', data: { grid, name, from: ask.at } }];
    return [...define, ...added.map((c): CommunityEvent => ({ type: 'community.CourtyardAssigned', data: { grid, ...c, from: ask.at } }))];
  });
};
