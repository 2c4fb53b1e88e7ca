import type { Count, Dashboard } from '../published.ts';
import type { EscalationFact, Fact, Tally } from './fact.ts';
import { SUPPRESSED } from './guard.ts';
import type { Setting } from './setting.ts';
import { zeros } from './shares.ts';

const FROM = 'station';

/** What became of a matter that was passed up. */
export const ENDS = ['told', 'answered', 'returned', 'overdue', 'waiting'] as const;
type End = (typeof ENDS)[number];

/** Everything that was passed up: did the answer come back, and did it reach the resident, in time (A-07, A-44d to A-44f)? */
export class ClosedLoop implements Tally {
  readonly units = new Map<string, Record<End, number>>();
  readonly loop = { hits: 0, of: 0 };
  readonly opinions = { hits: 0, of: 0 };

  constructor(private readonly now: number) {}

  fact(fact: Fact): void {
    const escalations = fact.rarer?.escalations ?? [];
    for (const one of escalations) this.add(one, fact);
    if (fact.kind !== 'opinion' || escalations.length === 0) return;
    this.opinions.of += 1;
    if (escalations.some((one) => one.toldAt < Infinity)) this.opinions.hits += 1;
  }

  private add(one: EscalationFact, fact: Fact): void {
    const row = this.units.get(one.unit) ?? zeros(ENDS);
    row[this.endOf(one, fact)] += 1;
    this.units.set(one.unit, row);
    if (!this.matured(one, fact)) return;
    this.loop.of += 1;
    if (one.answeredAt <= one.answerBy && one.toldAt <= fact.dueBy) this.loop.hits += 1;
  }

  private endOf(one: EscalationFact, { withdrawnAt }: Fact): End {
    if (one.toldAt < Infinity) return 'told';
    if (one.answeredAt < Infinity) return 'answered';
    if (one.returnedAt < Infinity) return 'returned';
    return one.answerBy < this.now && withdrawnAt > one.answerBy ? 'overdue' : 'waiting';
  }

  /** Its end is certain: the answer missed its limit, the resident has been told, or the case's own limit has passed. */
  private matured(one: EscalationFact, { dueBy, paused, withdrawnAt }: Fact): boolean {
    if (one.returnedAt < Infinity || withdrawnAt < Infinity || one.answerBy >= this.now) return false;
    return one.answeredAt > one.answerBy || one.toldAt < Infinity || (!paused && dueBy < this.now);
  }
}

type Loop = Dashboard['closedLoop'];
type Flow = Loop['flows'][number];

/** All bodies as one: where body by body would give single cases away. */
const TOGETHER = 'together';

const plus = (a: Count, b: Count): Count => (typeof a === 'number' && typeof b === 'number' ? a + b : SUPPRESSED);

type Units = readonly (readonly [unit: string, ends: Record<End, number>])[];

/** What became of it body by body; undefined where a part of that would have to be hidden. */
const bodyByBody = (units: Units, { guard }: Setting): readonly Flow[] | undefined => {
  const flows = units.flatMap(([unit, row]) => ENDS.map((end) => ({ from: unit, to: end, count: guard.count(row[end]) })));
  return flows.every(({ count }) => typeof count === 'number') ? flows.filter(({ count }) => count !== 0) : undefined;
};

const totals = (units: Units): Record<End, number> => {
  const sums = zeros(ENDS);
  for (const [, row] of units) for (const end of ENDS) sums[end] += row[end];
  return sums;
};

/** What was passed to whom, what became of it, and the sums beside the picture: all from two lines with one total. */
const flowsOf = (found: ClosedLoop, setting: Setting): Pick<Loop, 'escalated' | 'answered' | 'passedOn' | 'orphans' | 'flows'> => {
  const units = [...found.units].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = units.map(([unit]) => unit);
  const passed = setting.guard.row(
    names,
    Object.fromEntries(units.map(([unit, row]) => [unit, ENDS.reduce((sum, end) => sum + row[end], 0)])),
  );
  const sums = totals(units);
  const ended = setting.guard.row(ENDS, sums);
  const apart = bodyByBody(units, setting);
  const merged = ENDS.filter((end) => sums[end] > 0).map((end) => ({ from: TOGETHER, to: end, count: ended.cells[end] }));
  return {
    escalated: passed.total,
    answered: plus(ended.cells.told, ended.cells.answered),
    passedOn: ended.cells.told,
    orphans: ended.cells.overdue,
    flows: [
      ...names.map((unit) => ({ from: FROM, to: unit, count: passed.cells[unit] ?? SUPPRESSED })),
      ...(apart ?? names.map((unit) => ({ from: unit, to: TOGETHER, count: passed.cells[unit] ?? SUPPRESSED }))),
      ...(apart ? [] : merged),
    ],
  };
};

export const closedLoopOf = (found: ClosedLoop, setting: Setting): Loop => {
  const { guard } = setting;
  return {
    ...flowsOf(found, setting),
    matured: guard.count(found.loop.of),
    ...guard.interval(found.loop),
    opinions: guard.share(found.opinions),
  };
};
