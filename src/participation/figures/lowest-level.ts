import type { Dashboard } from '../published.ts';
import { type Fact, LEVELS, type Tally } from './fact.ts';
import { SUPPRESSED } from './guard.ts';
import type { Setting } from './setting.ts';
import { zeros } from './shares.ts';

export const RUNGS = ['1', '2', '3', '4', '5', 'none'] as const;

/** Where it was solved, and on which rung of the power ordering. Only what an answer says was solved. */
export class LowestLevel implements Tally {
  readonly levels = zeros(LEVELS);
  readonly rungs = zeros(RUNGS);

  fact({ outcome, level, rung }: Fact): void {
    if (outcome !== 'solved') return;
    this.levels[level] += 1;
    this.rungs[RUNGS[(rung ?? 6) - 1] ?? 'none'] += 1;
  }
}

export const lowestLevelOf = ({ levels, rungs }: LowestLevel, { guard }: Setting): Dashboard['lowestLevel'] => {
  const shown = guard.row(LEVELS, levels);
  const within = levels.courtyard + levels.grid + levels.community;
  return {
    levels: shown.cells,
    // What is solved above is the rest: where it is hidden, the share is too.
    within: shown.hidden.has('above') ? SUPPRESSED : guard.share({ hits: within, of: within + levels.above }),
    rungs: guard.row(RUNGS, rungs).cells,
  };
};
