import { check } from './check.ts';
import { type Prepared, prepare, type Reading, type Refused } from './row.ts';
import type { Table } from './source/table.ts';
import type { Outcome } from './submit.ts';
import { Tally } from './tally.ts';

export interface CarryOver {
  readonly table: Table;
  readonly reading: Reading;
  /** Sends a row, or on a dry run says what would become of it. */
  readonly send: (row: Prepared) => Promise<Outcome>;
  readonly now: () => number;
  readonly onProgress?: (tally: Tally) => void;
  /** Rows under way are finished, no further one is begun. */
  readonly signal?: AbortSignal;
}

/** So many at a time share one sync of the log. */
const AT_A_TIME = 32;

class Carrying {
  readonly tally: Tally;
  /** Bodies by key: the same row twice in one file is one report; one number for two things is the product's to refuse. */
  private readonly begun = new Map<string, string>();

  constructor(private readonly how: CarryOver) {
    const { rows, unreadable } = how.table;
    this.tally = new Tally(rows.length + unreadable.length);
    for (const { line, reason } of unreadable) this.tally.refused.push({ line, reasons: [reason] });
  }

  async run(): Promise<Tally> {
    const rows = this.how.table.rows.values();
    await Promise.all(Array.from({ length: AT_A_TIME }, () => this.follow(rows)));
    return this.tally.sorted();
  }

  private async follow(rows: Iterator<Table['rows'][number]>): Promise<void> {
    for (let next = rows.next(); !next.done && !this.how.signal?.aborted; next = rows.next()) {
      const read = prepare(next.value, this.how.reading);
      if ('reasons' in read) this.refuse(read);
      else await this.carry(read);
      this.how.onProgress?.(this.tally);
    }
  }

  private async carry(row: Prepared): Promise<void> {
    const reasons = check(row.body, this.how.now());
    if (reasons.length > 0) return this.refuse({ ...row, reasons });
    if (this.isRepeated(row)) {
      this.tally.there += 1;
      return;
    }
    const outcome = await this.how.send(row);
    if (outcome.is === 'refused') return this.refuse({ ...row, reasons: outcome.reasons });
    this.tally[outcome.is] += 1;
    this.tally.notes.push(...row.notes.map((note) => ({ line: row.line, note })));
    this.tally.reports.push({ ...named(row), reportId: outcome.reportId, trackingCode: outcome.trackingCode });
  }

  private isRepeated({ key, body }: Prepared): boolean {
    const text = JSON.stringify(body);
    if (this.begun.get(key) === text) return true;
    this.begun.set(key, text);
    return false;
  }

  private refuse({ line, id, reasons }: Refused): void {
    this.tally.refused.push({ ...named({ line, ...(id === undefined ? {} : { id }) }), reasons });
  }
}

const named = ({ line, id }: { readonly line: number; readonly id?: string }): { line: number; id?: string } => ({
  line,
  ...(id === undefined ? {} : { id }),
});

/** Carries every row over, a bounded number at a time. A row's fault is listed and the others go on; ImportTrouble ends it. */
export const carryOver = (how: CarryOver): Promise<Tally> => new Carrying(how).run();
