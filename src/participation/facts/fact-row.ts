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

/** A row as a fact. One object is filled for one row after another, so that looking at all of them makes no garbage. */
export class FactRow implements Fact {
  kind: Fact['kind'] = 'opinion';
  group: Fact['group'] = 'undisclosed';
  channel: Fact['channel'] = 'web';
  status: Fact['status'] = 'received';
  level: Fact['level'] = 'community';
  rung: Fact['rung'] = null;
  outcome: Fact['outcome'];
  satisfaction: Fact['satisfaction'];
  solved = false;
  proxy = false;
  anonymous = false;
  sensitive = false;
  extended = false;
  paused = false;
  unclassified = false;
  calendarComplete = true;
  grid: string | undefined;
  submittedAt = Infinity;
  contactBy = Infinity;
  contactedAt = Infinity;
  contactedAfter = Infinity;
  firstDueBy = Infinity;
  dueBy = Infinity;
  answeredAt = Infinity;
  closedAt = Infinity;
  withdrawnAt = Infinity;
  reopenedAt = Infinity;
  rarer: RarerFacts | undefined;

  constructor(
    private readonly columns: FactColumns,
    private readonly grids: Codebook,
    private readonly rarerOnes: readonly (RarerFacts | undefined)[],
  ) {}

  fill(row: number): void {
    this.fillTimes(row);
    this.fillFlags(row);
    const { codes } = this.columns;
    this.kind = LISTS.kind[codes.kind[row] as number] as Fact['kind'];
    this.group = LISTS.group[codes.group[row] as number] as Fact['group'];
    this.channel = LISTS.channel[codes.channel[row] as number] as Fact['channel'];
    this.fillState(row);
    this.grid = this.grids.text(codes.grid[row] ?? 0);
    this.rarer = this.rarerOnes[row];
  }

  private fillState(row: number): void {
    const { codes } = this.columns;
    this.status = LISTS.status[codes.status[row] as number] as Fact['status'];
    this.level = LISTS.level[codes.level[row] as number] as Fact['level'];
    this.rung = LISTS.rung[codes.rung[row] as number] as Fact['rung'];
    this.outcome = LISTS.outcome[codes.outcome[row] as number] as Fact['outcome'];
    this.satisfaction = LISTS.satisfaction[codes.satisfaction[row] as number] as Fact['satisfaction'];
  }

  private fillTimes(row: number): void {
    const { times } = this.columns;
    this.submittedAt = times.submittedAt[row] as number;
    this.contactBy = times.contactBy[row] as number;
    this.contactedAt = times.contactedAt[row] as number;
    this.contactedAfter = times.contactedAfter[row] as number;
    this.firstDueBy = times.firstDueBy[row] as number;
    this.dueBy = times.dueBy[row] as number;
    this.answeredAt = times.answeredAt[row] as number;
    this.closedAt = times.closedAt[row] as number;
    this.withdrawnAt = times.withdrawnAt[row] as number;
    this.reopenedAt = times.reopenedAt[row] as number;
  }

  private fillFlags(row: number): void {
    const { codes } = this.columns;
    this.solved = codes.solved[row] === 1;
    this.proxy = codes.proxy[row] === 1;
    this.anonymous = codes.anonymous[row] === 1;
    this.sensitive = codes.sensitive[row] === 1;
    this.extended = codes.extended[row] === 1;
    this.paused = codes.paused[row] === 1;
    this.unclassified = codes.unclassified[row] === 1;
    this.calendarComplete = codes.calendarComplete[row] === 1;
  }
}
