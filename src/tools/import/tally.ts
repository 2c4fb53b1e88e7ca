import type { Refused } from './row.ts';
import type { Words } from './trouble.ts';

export interface TakenRow {
  readonly line: number;
  readonly id?: string;
  readonly reportId: string;
  readonly trackingCode: string;
}

export interface Note {
  readonly line: number;
  readonly note: Words;
}

/** What has become of the rows so far. */
export class Tally {
  taken = 0;
  there = 0;
  readonly refused: Refused[] = [];
  readonly notes: Note[] = [];
  readonly reports: TakenRow[] = [];

  constructor(readonly rows: number) {}

  get done(): number {
    return this.taken + this.there + this.refused.length;
  }

  /** In the order of the file, which concurrency does not keep. */
  sorted(): this {
    const byLine = (a: { line: number }, b: { line: number }): number => a.line - b.line;
    this.refused.sort(byLine);
    this.notes.sort(byLine);
    this.reports.sort(byLine);
    return this;
  }
}
