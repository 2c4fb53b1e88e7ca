import type { Recorded } from '#libs/eventing';
import {
  type Appended,
  checkAppend,
  type EventStore,
  type LogPage,
  type NewEvent,
  type ProcessLedger,
  type ReadLog,
  StoreUnavailable,
} from '#libs/event-store';
import type { WriterHealth } from '#libs/sqlite';
import { LogConnection, type OpenLog } from './connection.ts';
import { GroupCommit } from './group-commit.ts';
import { encode } from './rows.ts';
import { Wakes } from './wakes.ts';

export interface SqliteEventStoreOptions extends OpenLog {
  /** Runs before each group's transaction; throws when the group must not be written (the vault's flush). */
  readonly beforeCommit?: () => void;
  /** After so many milliseconds without an append the write-ahead log is cut to nothing. */
  readonly idleMs?: number;
}

const IDLE_MS = 5_000;

/** The log in one SQLite file: one write connection, group commit, an append is answered when it is synced. */
export class SqliteEventStore implements EventStore {
  private readonly connection: LogConnection;
  private readonly group: GroupCommit;
  private readonly wakes = new Wakes();
  private readonly idle: NodeJS.Timeout;
  private closed = false;

  /** Throws UnsafeSqlite, UnfitDatabase, DamagedDatabase. */
  constructor(options: SqliteEventStoreOptions) {
    this.connection = new LogConnection(options);
    try {
      this.group = new GroupCommit(this.connection, options.beforeCommit ?? (() => undefined), (head) => this.committed(head));
    } catch (error) {
      this.connection.close();
      throw error;
    }
    this.idle = setTimeout(() => this.connection.writer.truncate(), options.idleMs ?? IDLE_MS).unref();
  }

  /** What processes remember, in the same file. */
  get ledger(): ProcessLedger {
    return this.connection.ledger;
  }

  async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    if (this.closed) throw new StoreUnavailable('unavailable');
    checkAppend(stream, expected, events);
    return this.group.append(
      stream,
      expected,
      events.map((event) => encode(stream, event)),
    );
  }

  async load(stream: string): Promise<readonly Recorded[]> {
    return this.connection.tables.load(stream);
  }

  async read(after: number, how: ReadLog): Promise<LogPage> {
    return this.connection.tables.page(after, how, this.group.head);
  }

  async head(): Promise<number> {
    return this.group.head;
  }

  /** Lets the appends of some work that can be done again be answered before they are synced; when it ends, all of them are. */
  async deferringSync<T>(work: () => Promise<T>): Promise<T> {
    const sync = this.connection.writer.deferSync();
    try {
      return await work();
    } finally {
      if (!this.closed) sync();
    }
  }

  onAppended(listener: (head: number) => void): () => void {
    return this.wakes.add(listener);
  }

  health(): WriterHealth {
    return this.connection.writer.health();
  }

  /** Answers what was appended before, then lets go of the file. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.idle);
    this.group.drain();
    this.connection.close();
  }

  private committed(head: number): void {
    this.wakes.wake(head);
    if (!this.closed) this.idle.refresh();
  }
}
