import { protectTable, type Shown } from '#libs/statistics';
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

const countOf = (shown: Shown | undefined): Count => (shown === undefined || shown === 'suppressed' ? SUPPRESSED : shown);

const plus = (a: Count, b: Count): Count => (typeof a === 'number' && typeof b === 'number' ? a + b : SUPPRESSED);

/** Station → body → what became of it, as one table with margins; the sums beside the picture are its margins too. */
const tableOf = (found: ClosedLoop, { guard }: Setting): Pick<Loop, 'escalated' | 'answered' | 'passedOn' | 'orphans' | 'flows'> => {
  const units = [...found.units].sort(([a], [b]) => (a < b ? -1 : 1));
  if (units.length === 0) return { escalated: 0, answered: 0, passedOn: 0, orphans: 0, flows: [] };
  const rows = units.map(([, row]) => ENDS.map((end) => row[end]));
  const table = protectTable(rows, guard.how);
  const ended = (end: End): Count => countOf(table.columnTotals[ENDS.indexOf(end)]);
  const passedUp = units.map(([unit], at) => ({ from: FROM, to: unit, count: countOf(table.rowTotals[at]) }));
  const became = units.flatMap(([unit, row], at) =>
    ENDS.flatMap((end, to) => (row[end] === 0 ? [] : [{ from: unit, to: end, count: countOf(table.cells[at]?.[to]) }])),
  );
  return {
    escalated: countOf(table.total),
    answered: plus(ended('told'), ended('answered')),
    passedOn: ended('told'),
    orphans: ended('overdue'),
    flows: [...passedUp, ...became],
  };
};

export const closedLoopOf = (found: ClosedLoop, setting: Setting): Loop => {
  const { guard } = setting;
  return {
    ...tableOf(found, setting),
    matured: guard.count(found.loop.of),
    ...guard.interval(found.loop),
    opinions: guard.share(found.opinions),
  };
};
