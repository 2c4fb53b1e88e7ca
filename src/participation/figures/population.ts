import { toEpoch } from '#libs/working-days';
import type { PopulationRow } from '../views/populations/populations.projection.ts';

export interface Window {
  /** Milliseconds; half-open. */
  readonly from: number;
  readonly to: number;
}

export interface People {
  readonly adults: number;
  readonly all: number;
}

interface Step extends People {
  readonly from: number;
  readonly position: number;
}

/** The latest word for each date, in order of the dates. */
const stepsOf = (rows: readonly PopulationRow[]): Step[] => {
  const steps = rows.map((row) => ({ from: toEpoch(row.date), adults: row.adults, all: row.all, position: row.position }));
  steps.sort((a, b) => a.from - b.from || a.position - b.position);
  return steps.filter((step, at) => steps[at + 1]?.from !== step.from);
};

/** Person-time mean (1/|W|)∫N(t)dt of one place and group: a number holds until the next one, the first one also before its date. */
const meanOf = (steps: readonly Step[], { from, to }: Window): People => {
  let [adults, all] = [0, 0];
  steps.forEach((step, at) => {
    const begin = at === 0 ? from : Math.max(from, step.from);
    const end = Math.min(to, steps[at + 1]?.from ?? to);
    const share = Math.max(0, end - begin) / (to - from);
    adults += step.adults * share;
    all += step.all * share;
  });
  return { adults, all };
};

/** Denominators of a window (metrics.md D.1): sums over places of person-time means, in whole persons. */
export class Populations {
  private readonly places = new Map<string, { group: string; grid: string; mean: People }>();
  /** Source and date of the newest number that the window rests on. */
  readonly source: { readonly source: string; readonly date: string } | null;

  constructor(rows: readonly PopulationRow[], window: Window) {
    const byPlace = Map.groupBy(rows, (row) => `${row.group}|${row.grid}`);
    for (const [key, some] of [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const { group, grid } = some[0] as PopulationRow;
      this.places.set(key, { group, grid, mean: meanOf(stepsOf(some), window) });
    }
    const dated = [...rows].sort((a, b) => toEpoch(a.date) - toEpoch(b.date) || a.position - b.position);
    const newest = dated.findLast((row) => toEpoch(row.date) < window.to) ?? dated[0];
    this.source = newest ? { source: newest.source, date: newest.date } : null;
  }

  get grids(): readonly string[] {
    return [...new Set([...this.places.values()].map(({ grid }) => grid))].sort();
  }

  of(group: 'registered' | 'migrant'): People {
    return this.sum((place) => place.group === group);
  }

  in(grid: string): People {
    return this.sum((place) => place.grid === grid);
  }

  private sum(wanted: (place: { group: string; grid: string }) => boolean): People {
    const found = [...this.places.values()].filter(wanted);
    return {
      adults: Math.round(found.reduce((sum, { mean }) => sum + mean.adults, 0)),
      all: Math.round(found.reduce((sum, { mean }) => sum + mean.all, 0)),
    };
  }
}
