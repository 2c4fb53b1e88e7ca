import type { StatementSync } from 'node:sqlite';
import { type Appended, Conflict, NO_STREAM, StoreUnavailable } from '#libs/event-store';
import { faultOf } from '#libs/sqlite';
import type { LogConnection } from './connection.ts';
import { type Encoded, PLAIN, type StreamName, streamName } from './rows.ts';

interface Waiting {
  readonly stream: string;
  readonly name: StreamName;
  readonly expected: number;
  readonly events: readonly Encoded[];
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: Error) => void;
}

/** More than this goes into the next turn, so that a burst never holds the event loop for long. */
const MOST_APPENDS = 1024;
const MOST_CHARACTERS = 4 * 1024 * 1024;

/** All appends of one turn of the event loop in one transaction: the sync is the cost, and they share it (engines.md). */
export class GroupCommit {
  head: number;
  /** Position of the last row written in the open transaction. */
  private last = 0;
  private waiting: Waiting[] = [];
  private scheduled = false;
  private readonly insert: StatementSync;
  private readonly exists: StatementSync;

  constructor(
    private readonly connection: LogConnection,
    private readonly beforeCommit: () => void,
    private readonly onCommitted: (head: number) => void,
  ) {
    this.head = connection.tables.head();
    this.insert = connection.writer.db.prepare(
      'INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(kind, stream, revision) DO NOTHING',
    );
    this.exists = connection.writer.db.prepare('SELECT 1 FROM events WHERE kind = ? AND stream = ? AND revision = ?');
  }

  append(stream: string, expected: number, events: readonly Encoded[]): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ stream, name: streamName(stream), expected, events, resolve, reject });
      this.schedule();
    });
  }

  /** Commits everything that waits, now. */
  drain(): void {
    while (this.waiting.length > 0) this.commit(this.nextGroup());
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      if (this.waiting.length > 0) this.commit(this.nextGroup());
      if (this.waiting.length > 0) this.schedule();
    });
  }

  private nextGroup(): Waiting[] {
    let [count, characters] = [0, 0];
    while (count < this.waiting.length && count < MOST_APPENDS && characters < MOST_CHARACTERS) {
      for (const event of (this.waiting[count] as Waiting).events) characters += event.data.length + (event.sealed?.length ?? 0);
      count += 1;
    }
    return this.waiting.splice(0, count);
  }

  private commit(group: readonly Waiting[]): void {
    try {
      this.beforeCommit();
    } catch (cause) {
      for (const one of group) one.reject(new StoreUnavailable(isFull(cause) ? 'full' : 'unavailable', { cause }));
      return;
    }
    this.write(group);
  }

  private write(group: readonly Waiting[]): void {
    let outcomes: (Appended | Conflict)[];
    try {
      outcomes = this.connection.write(() => {
        this.last = this.head;
        return group.map((one) => this.insertAll(one));
      });
    } catch (error) {
      this.failed(group, error as StoreUnavailable);
      return;
    }
    const grown = this.last > this.head;
    this.head = this.last;
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome instanceof Conflict) group[index]?.reject(outcome);
      else group[index]?.resolve(outcome);
    }
    if (grown) this.onCommitted(this.head);
  }

  /**
   * Only the first row of an append can meet a row that is there already, before anything of it is written: nothing has to be
   * taken back, so no savepoint is needed. A new stream needs no look-up either.
   */
  private insertAll({ stream, name, expected, events }: Waiting): Appended | Conflict {
    const { words } = this.connection;
    const kind = name.prefix === undefined ? PLAIN : words.intern(name.prefix);
    if (expected !== NO_STREAM && !this.exists.get(kind, name.bytes, expected)) return new Conflict(stream, expected);
    let revision = expected;
    for (const { type, version, meta, data, sealed } of events) {
      revision += 1;
      const { changes } = this.insert.run(this.last + 1, kind, name.bytes, revision, words.intern(type), version, meta, data, sealed);
      if (changes === 0 && revision === expected + 1) return new Conflict(stream, expected);
      if (changes === 0) throw new Error(`stream ${stream} has a revision ${revision}, but none before it`);
      this.last += 1;
    }
    return { revision, position: this.last };
  }

  /** A group that failed for no reason of the disk's is tried again one by one, so that a bad append fails alone. */
  private failed(group: readonly Waiting[], error: StoreUnavailable): void {
    const byDisk = error.reason !== 'unavailable' || faultOf(error.cause) === 'busy';
    if (byDisk || group.length === 1) for (const one of group) one.reject(error);
    else for (const one of group) this.write([one]);
  }
}

const isFull = (error: unknown): boolean => (error as { reason?: unknown } | undefined)?.reason === 'full' || faultOf(error) === 'full';
