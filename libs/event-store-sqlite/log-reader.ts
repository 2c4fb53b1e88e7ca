import type { DatabaseSync } from 'node:sqlite';
import type { Recorded } from '#libs/eventing';
import { type Appended, type EventStore, type LogPage, type ReadLog, StoreUnavailable } from '#libs/event-store';
import { openSqlite } from '#libs/sqlite';
import { LogTables } from './log-tables.ts';
import { LOG_FILE } from './schema.ts';
import { Wakes } from './wakes.ts';
import { Words } from './words.ts';

/** The log read from beside its writer (a worker thread): sees what is committed, writes nothing. */
export class SqliteLogReader implements EventStore {
  private readonly db: DatabaseSync;
  private readonly words: Words;
  private readonly tables: LogTables;
  private readonly wakes = new Wakes();

  /** The writer must have made the file. Throws UnsafeSqlite, UnfitDatabase, DamagedDatabase. */
  constructor(path: string) {
    this.db = openSqlite({ path, kind: LOG_FILE, readOnly: true });
    this.words = new Words(this.db);
    this.tables = new LogTables(this.db, this.words, path);
  }

  append(): Promise<Appended> {
    return Promise.reject(new StoreUnavailable('read-only'));
  }

  async load(stream: string): Promise<readonly Recorded[]> {
    this.words.refresh();
    return this.tables.load(stream);
  }

  async read(after: number, how: ReadLog): Promise<LogPage> {
    const head = this.tables.head();
    // After the head: every word of an event up to there was committed with it or before.
    this.words.refresh();
    return this.tables.page(after, how, head);
  }

  async head(): Promise<number> {
    return this.tables.head();
  }

  /** Nothing in SQLite tells one connection of another's commit: listeners wake only when someone calls `notify`. Poll besides. */
  onAppended(listener: (head: number) => void): () => void {
    return this.wakes.add(listener);
  }

  /** To be called with each head that the writer's side sends. */
  notify(head: number): void {
    this.wakes.wake(head);
  }

  async close(): Promise<void> {
    if (this.db.isOpen) this.db.close();
  }
}
