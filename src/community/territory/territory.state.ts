import type { CommunityEvent } from '../published.ts';

/** Which grids there are and which courtyard lies in which: all that full coverage asks about. */
export interface TerritoryState {
  readonly grids: readonly string[];
  readonly courtyards: Readonly<Record<string, string>>;
}

const evolve = (now: TerritoryState, event: CommunityEvent): TerritoryState => {
  switch (event.type) {
    case 'community.GridDefined':
      return { ...now, grids: [...now.grids, event.data.grid] };
    case 'community.CourtyardAssigned':
      return { ...now, courtyards: { ...now.courtyards, [event.data.courtyard]: event.data.grid } };
    case 'community.PostFilled':
    case 'community.PostVacated':
    case 'community.GridContracted':
    case 'community.PopulationRecorded':
      return now;
  }
};

/** How a `community-<id>` stream is folded. */
export const territoryKind = { prefix: 'community', initial: { grids: [], courtyards: {} } as TerritoryState, evolve };
