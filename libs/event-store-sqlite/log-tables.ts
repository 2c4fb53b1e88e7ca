import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Recorded } from '#libs/eventing';
import type { LogPage, ReadLog } from '#libs/event-store';
import { guardDamage } from '#libs/sqlite';
import { COLUMNS, decode, PLAIN, type Row, streamName } from './rows.ts';
import type { Words } from './words.ts';

/** A filtered read looks at this many rows for each event asked for, and never at more than SCAN_MOST: it shares the event loop. */
const SCAN_PER_EVENT = 20;
const SCAN_MOST = 20_000;

/** The reading half of the log, the same on a write connection and on a read-only one. */
export class LogTables {
  private readonly last: StatementSync;
  private readonly ofStream: StatementSync;
  private readonly all: StatementSync;
  private readonly ofTypes: StatementSync;

  constructor(
    db: DatabaseSync,
    private readonly words: Words,
    private readonly path: string,
  ) {
    const rows = (sql: string): StatementSync => {
      const statement = db.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    this.last = db.prepare('SELECT coalesce(max(position), 0) AS head FROM events');
    this.ofStream = rows(`SELECT ${COLUMNS} FROM events WHERE kind = ? AND stream = ? ORDER BY revision`);
    this.all = rows(`SELECT ${COLUMNS} FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?`);
    this.ofTypes = rows(
      `SELECT ${COLUMNS} FROM events WHERE position > ? AND position <= ? AND type IN (SELECT value FROM json_each(?)) ORDER BY position LIMIT ?`,
    );
  }

  head(): number {
    return guardDamage(this.path, () => this.last.get()?.['head'] as number);
  }

  load(stream: string): readonly Recorded[] {
    const { prefix, bytes } = streamName(stream);
    const kind = prefix === undefined ? PLAIN : this.words.find(prefix);
    if (kind === undefined) return [];
    return guardDamage(this.path, () => this.decoded(this.ofStream.all(kind, bytes)));
  }

  /** Positions have no holes, so that a range of positions bounds the rows looked at. */
  page(after: number, how: ReadLog, head: number): LogPage {
    const { limit } = how;
    const last = Math.min(head, after + Math.min(SCAN_MOST, limit * SCAN_PER_EVENT));
    if (last <= after) return { events: [], upTo: after, atEnd: true };
    const events = guardDamage(this.path, () => this.decoded(this.rows(after, last, how)));
    const upTo = events.length === limit ? (events.at(-1)?.position ?? after) : last;
    return { events, upTo, atEnd: upTo === head };
  }

  private rows(after: number, last: number, { limit, types }: ReadLog): unknown[] {
    if (types === undefined) return this.all.all(after, last, limit);
    const wanted = this.words.matching(types);
    return wanted.length === 0 ? [] : this.ofTypes.all(after, last, JSON.stringify(wanted), limit);
  }

  private decoded(rows: unknown[]): Recorded[] {
    return (rows as Row[]).map((row) => decode(row, this.words));
  }
}
