import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { assertSafeSqlite, guardDamage, UnfitDatabase } from '#libs/sqlite';

export interface ConnectionOptions {
  readonly path: string;
  /** For threads that only read; the file may not be there yet. Exactly one connection may write (engines.md). */
  readonly readOnly?: boolean;
}

export type Row = readonly SQLOutputValue[];

/** Statements kept prepared; queries over `in` lists of many lengths must not fill the memory. */
const KEPT = 400;
const BUSY_MS = 5_000;
/** Readers share their thread with requests; beside a write-ahead log they hardly ever wait. */
const READER_BUSY_MS = 500;

const first = (db: DatabaseSync, sql: string): unknown => Object.values(db.prepare(sql).get() ?? {})[0];

/** Views can be rebuilt, so NORMAL is durable enough; documents and checkpoint share one file and one transaction. */
const prepareWriter = (db: DatabaseSync, path: string): void => {
  assertSafeSqlite(String(first(db, 'SELECT sqlite_version()')));
  if (first(db, 'PRAGMA journal_mode = WAL') !== 'wal') throw new UnfitDatabase(path, 'not-wal');
  // A large log turns many scattered page writes into few; the limit gives the space back after a long reader.
  db.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864');
  db.exec('PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON');
  db.exec('CREATE TABLE IF NOT EXISTS checkpoints (name TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID');
};

/** Throws UnsafeSqlite, UnfitDatabase, DamagedDatabase (then the file may be removed: views are rebuilt from the log). */
const openForWriting = (path: string): DatabaseSync => {
  closeSync(openSync(path, 'a', 0o600));
  return guardDamage(path, () => {
    const db = new DatabaseSync(path, { timeout: BUSY_MS });
    try {
      prepareWriter(db, path);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
};

/** One SQLite connection with its prepared statements. */
export class Connection {
  readonly readOnly: boolean;
  private db: DatabaseSync | undefined;
  private closed = false;
  private readonly statements = new Map<string, StatementSync>();

  constructor(private readonly options: ConnectionOptions) {
    this.readOnly = options.readOnly === true;
    if (!this.readOnly) this.db = openForWriting(options.path);
  }

  /** Rows as arrays in column order. A reader whose file is not there yet finds nothing. */
  all(sql: string, values: readonly SQLInputValue[]): readonly Row[] {
    const statement = this.statement(sql);
    return statement ? (statement.all(...values) as unknown as Row[]) : [];
  }

  /** Returns how many rows were written. */
  run(sql: string, values: readonly SQLInputValue[]): number {
    return Number(this.statement(sql)?.run(...values).changes ?? 0);
  }

  exec(sql: string): void {
    this.reachable()?.exec(sql);
  }

  get inTransaction(): boolean {
    return this.db?.isTransaction ?? false;
  }

  forget(): void {
    this.statements.clear();
  }

  close(): void {
    this.closed = true;
    this.statements.clear();
    this.db?.close();
    this.db = undefined;
  }

  private statement(sql: string): StatementSync | undefined {
    const kept = this.statements.get(sql);
    if (kept) return kept;
    const made = this.reachable()?.prepare(sql);
    if (!made) return undefined;
    made.setReturnArrays(true);
    if (this.statements.size >= KEPT) this.statements.delete(this.statements.keys().next().value as string);
    this.statements.set(sql, made);
    return made;
  }

  private reachable(): DatabaseSync | undefined {
    if (this.closed) throw new Error('the read models are closed');
    if (this.db || !existsSync(this.options.path)) return this.db;
    this.db = new DatabaseSync(this.options.path, { readOnly: true, timeout: READER_BUSY_MS });
    this.db.exec('PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY');
    return this.db;
  }
}
