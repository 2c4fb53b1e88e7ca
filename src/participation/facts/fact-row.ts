import { CHANNELS, type Fact, GROUPS, KINDS, LEVELS, OUTCOMES, type RarerFacts, SATISFACTIONS, STATUSES } from '../figures/fact.ts';
import type { Codebook, Columns } from './columns.ts';

export const TIMES = [
  'submittedAt',
  'contactBy',
  'contactedAt',
  'contactedAfter',
  'firstDueBy',
  'dueBy',
  'answeredAt',
  'closedAt',
  'withdrawnAt',
  'reopenedAt',
] as const;
export const FLAGS = ['solved', 'proxy', 'anonymous', 'sensitive', 'extended', 'paused', 'unclassified', 'calendarComplete'] as const;
const LISTS = {
  kind: KINDS,
  group: GROUPS,
  channel: CHANNELS,
  status: STATUSES,
  level: LEVELS,
  rung: [null, 1, 2, 3, 4, 5],
  outcome: [undefined, ...OUTCOMES],
  satisfaction: [undefined, ...SATISFACTIONS],
} as const;
type Listed = keyof typeof LISTS;
export const CODES = [...FLAGS, ...(Object.keys(LISTS) as Listed[]), 'grid', 'acts'] as const;

export type FactColumns = Columns<(typeof TIMES)[number], (typeof CODES)[number]>;

const codeIn = (list: readonly unknown[], value: unknown): number => {
  const at = list.indexOf(value);
  if (at < 0) throw new TypeError('a fact in words that the table does not know');
  return at;
};

export const writeFact = (columns: FactColumns, row: number, fact: Fact & { readonly gridCode: number }): void => {
  for (const name of TIMES) columns.times[name][row] = fact[name];
  for (const name of FLAGS) columns.codes[name][row] = fact[name] ? 1 : 0;
  for (const name of Object.keys(LISTS) as Listed[]) columns.codes[name][row] = codeIn(LISTS[name], fact[name]);
  columns.codes.grid[row] = fact.gridCode;
};

/** A row as a fact. One object goes through the whole table, so that looking at all of it makes no garbage. */
export class FactRow implements Fact {
  row = 0;

  constructor(
    private readonly columns: FactColumns,
    private readonly grids: Codebook,
    private readonly rarerOnes: readonly (RarerFacts | undefined)[],
  ) {}

  get kind() {
    return LISTS.kind[this.code('kind')] ?? 'opinion';
  }
  get group() {
    return LISTS.group[this.code('group')] ?? 'undisclosed';
  }
  get channel() {
    return LISTS.channel[this.code('channel')] ?? 'web';
  }
  get status() {
    return LISTS.status[this.code('status')] ?? 'received';
  }
  get level() {
    return LISTS.level[this.code('level')] ?? 'community';
  }
  get rung() {
    return LISTS.rung[this.code('rung')] ?? null;
  }
  get outcome() {
    return LISTS.outcome[this.code('outcome')];
  }
  get satisfaction() {
    return LISTS.satisfaction[this.code('satisfaction')];
  }
  get solved() {
    return this.code('solved') === 1;
  }
  get proxy() {
    return this.code('proxy') === 1;
  }
  get anonymous() {
    return this.code('anonymous') === 1;
  }
  get sensitive() {
    return this.code('sensitive') === 1;
  }
  get extended() {
    return this.code('extended') === 1;
  }
  get paused() {
    return this.code('paused') === 1;
  }
  get unclassified() {
    return this.code('unclassified') === 1;
  }
  get calendarComplete() {
    return this.code('calendarComplete') === 1;
  }
  get grid() {
    return this.grids.text(this.code('grid'));
  }
  get submittedAt() {
    return this.time('submittedAt');
  }
  get contactBy() {
    return this.time('contactBy');
  }
  get contactedAt() {
    return this.time('contactedAt');
  }
  get contactedAfter() {
    return this.time('contactedAfter');
  }
  get firstDueBy() {
    return this.time('firstDueBy');
  }
  get dueBy() {
    return this.time('dueBy');
  }
  get answeredAt() {
    return this.time('answeredAt');
  }
  get closedAt() {
    return this.time('closedAt');
  }
  get withdrawnAt() {
    return this.time('withdrawnAt');
  }
  get reopenedAt() {
    return this.time('reopenedAt');
  }
  get rarer() {
    return this.rarerOnes[this.row];
  }

  private code(name: (typeof CODES)[number]): number {
    return this.columns.codes[name][this.row] ?? 0;
  }

  private time(name: (typeof TIMES)[number]): number {
    return this.columns.times[name][this.row] ?? Infinity;
  }
}
