import type { CommunityEvent } from '#community/published';
import type { Recorded } from '#libs/eventing';
import { projection } from '#libs/projections';

/** A denominator with its source and date, and when it was recorded. */
export interface PopulationRow {
  readonly group: 'registered' | 'migrant';
  readonly grid: string;
  readonly adults: number;
  readonly all: number;
  readonly source: string;
  readonly date: string;
  readonly recordedAt: string;
  readonly position: number;
}

export interface PopulationsDoc {
  readonly id: string;
  readonly community: string;
  readonly rows: readonly PopulationRow[];
}

const spec = {
  name: 'participation-populations',
  version: 1,
  indexes: [],
  key: (event: Recorded<CommunityEvent>): string => event.community,
} as const;

/** All denominators that a community ever recorded, in the order of the log: few enough for one document. */
export const populations = projection<PopulationsDoc, CommunityEvent>(spec, {
  'community.PopulationRecorded': (doc, { data, recordedAt, position }, id) => {
    const rows = (doc?.rows ?? []).filter((row) => row.position !== position);
    return { id, community: id, rows: [...rows, { ...data, recordedAt, position }] };
  },
});
