import { type Act, GROUPS, type RarerFacts, type Tally } from '../figures/fact.ts';
import type { Window } from '../figures/population.ts';
import type { FactsDoc } from '../views/facts/facts.doc.ts';
import { Codebook, Columns } from './columns.ts';
import { actsOf, factOf } from './fact-of.ts';
import { CODES, type FactColumns, FactRow, TIMES, writeFact } from './fact-row.ts';

/** A window and who counts in it. */
export interface Wanted {
  readonly window: Window;
  readonly tally: Required<Tally>;
}

const within = (time: number, { from, to }: Window): boolean => time >= from && time < to;

/**
 * Facts and acts in memory, about 150 bytes each: a hundred thousand are looked through in milliseconds, where reading as
 * many documents takes seconds. Rows are replaced, never removed; acts are only ever added.
 */
export class FactTable {
  private readonly facts: FactColumns = new Columns(TIMES, CODES);
  private readonly acts = new Columns(['at', 'person'], ['group', 'grid', 'proxy']);
  private readonly rows = new Map<string, number>();
  private readonly grids = new Codebook();
  private readonly persons = new Codebook();
  private readonly rarer: (RarerFacts | undefined)[] = [];

  put(doc: FactsDoc): void {
    const known = this.rows.get(doc.id);
    const row = known ?? this.facts.add();
    if (known === undefined) {
      this.rows.set(doc.id, row);
      this.facts.codes.acts[row] = 0;
    }
    const fact = factOf(doc);
    writeFact(this.facts, row, { ...fact, gridCode: this.grids.code(fact.grid) });
    this.rarer[row] = fact.rarer;
    this.putActs(row, actsOf(doc));
  }

  /** Rows of the longer of the two tables: what has to be fed in portions. */
  get size(): number {
    return Math.max(this.facts.size, this.acts.size);
  }

  /** Hands rows [start, start + count) of both tables to those in whose window they lie. */
  feed(start: number, count: number, wanted: readonly Wanted[]): void {
    this.feedFacts(start, Math.min(start + count, this.facts.size), wanted);
    this.feedActs(start, Math.min(start + count, this.acts.size), wanted);
  }

  private feedFacts(start: number, end: number, wanted: readonly Wanted[]): void {
    const fact = new FactRow(this.facts, this.grids, this.rarer);
    for (let row = start; row < end; row += 1) {
      const mine = wanted.filter(({ window }) => within(this.facts.times.submittedAt[row] ?? Infinity, window));
      if (mine.length > 0) fact.fill(row);
      for (const { tally } of mine) tally.fact(fact);
    }
  }

  private feedActs(start: number, end: number, wanted: readonly Wanted[]): void {
    for (let row = start; row < end; row += 1) {
      const at = this.acts.times.at[row] ?? Infinity;
      for (const { window, tally } of wanted) if (within(at, window)) tally.act(this.actAt(row, at));
    }
  }

  private actAt(row: number, at: number): Act {
    const { times, codes } = this.acts;
    const person = times.person[row] ?? 0;
    return {
      at,
      group: GROUPS[codes.group[row] ?? 2] ?? 'undisclosed',
      person: person === 0 ? undefined : person,
      grid: this.grids.text(codes.grid[row] ?? 0),
      proxy: codes.proxy[row] === 1,
    };
  }

  private putActs(factRow: number, acts: readonly Act[]): void {
    for (const act of acts.slice(this.facts.codes.acts[factRow] ?? 0)) {
      const row = this.acts.add();
      const { times, codes } = this.acts;
      times.at[row] = act.at;
      times.person[row] = this.persons.code(act.person === undefined ? undefined : String(act.person));
      codes.group[row] = GROUPS.indexOf(act.group);
      codes.grid[row] = this.grids.code(act.grid);
      codes.proxy[row] = act.proxy ? 1 : 0;
    }
    this.facts.codes.acts[factRow] = acts.length;
  }
}
