import type { Residency } from '#community/published';
import type { Dashboard } from '../published.ts';
import type { FiguresConfig } from './config.ts';
import type { Fact, ObjectionFact, Tally } from './fact.ts';
import type { Setting } from './setting.ts';
import { Shares } from './shares.ts';

const DAY = 86_400_000;

/** Since when there was something to object to: the answer, the closure, or a limit that passed without either. */
const since = ({ answeredAt, closedAt, firstDueBy }: Fact): number => Math.min(answeredAt, closedAt, firstDueBy);

/** Re-opened after closing, objected to, objections upheld (metrics.md D.5, A-83). */
export class Remedy implements Tally {
  readonly reopened = new Shares();
  readonly applied = new Shares();
  readonly upheld = new Shares();
  overdue = 0;
  private readonly reopenMs: number;
  private readonly remedyMs: number;

  constructor(
    private readonly now: number,
    config: FiguresConfig,
  ) {
    this.reopenMs = config.reopenDays * DAY;
    this.remedyMs = config.remedyDays * DAY;
  }

  fact(fact: Fact): void {
    const objections = fact.rarer?.objections ?? [];
    if (fact.closedAt + this.reopenMs <= this.now) this.reopened.add(fact, fact.reopenedAt <= fact.closedAt + this.reopenMs);
    const until = since(fact) + this.remedyMs;
    if (until <= this.now && fact.withdrawnAt > since(fact))
      this.applied.add(
        fact,
        objections.some(({ at }) => at <= until),
      );
    for (const objection of objections) this.judged(fact, objection);
  }

  /** By the residency that was declared with the objection. */
  private judged({ kind }: Fact, { group, dueBy, decidedAt, upheld }: ObjectionFact): void {
    if (decidedAt < Infinity) this.upheld.add({ kind, group }, upheld);
    else if (dueBy < this.now) this.overdue += 1;
  }
}

export const remedyOf = (found: Remedy, hidden: ReadonlySet<Residency>, { guard }: Setting): Pick<Dashboard, 'reopened' | 'remedy'> => ({
  reopened: {
    reopened: guard.count(found.reopened.total.hits),
    closed: guard.count(found.reopened.total.of),
    ...guard.interval(found.reopened.total),
  },
  remedy: {
    applied: guard.broken(found.applied, hidden),
    upheld: guard.broken(found.upheld, hidden),
    overdue: guard.count(found.overdue),
  },
});
