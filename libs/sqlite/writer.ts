import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { faultOf } from './faults.ts';
import { type OpenSqlite, openSqlite } from './open.ts';
import { holdAsWriter } from './single-writer.ts';
import { inTransaction, truncateLog } from './transaction.ts';

/** A transaction that did not happen. `cause` is what went wrong. */
export class WriteFailed extends Error {
  override readonly name = 'WriteFailed';
  constructor(
    /** `full`: no space, the next write tries again. `read-only`: only a restart helps. `unavailable`: anything else. */
    readonly reason: 'full' | 'read-only' | 'unavailable',
    options: ErrorOptions,
  ) {
    super(`nothing was written: ${reason}`, options);
  }
}

export interface WriterHealth {
  readonly state: 'ok' | 'full' | 'read-only';
  readonly writable: boolean;
  readonly cause?: string;
  /** Size of the write-ahead log in bytes; it grows without end only while some reader never finishes. */
  readonly walBytes: number;
}

/** How long after a full disk to try again. Milliseconds. */
const PROBE_MS = 1_000;

/** The one write connection of a file: runs transactions, knows what a failure means, and stops for good when the disk cannot be trusted. */
export class SqliteWriter {
  readonly db: DatabaseSync;
  private readonly letGo: () => void;
  private broken: unknown;
  private full = false;
  private probe: NodeJS.Timeout | undefined;

  /** Throws UnsafeSqlite, UnfitDatabase (also when another writer holds the file), DamagedDatabase. */
  constructor(private readonly ask: Omit<OpenSqlite, 'readOnly'>) {
    this.letGo = holdAsWriter(ask.path);
    try {
      this.db = openSqlite(ask);
    } catch (error) {
      this.letGo();
      throw error;
    }
  }

  /** One transaction. Throws WriteFailed. */
  run<T>(step: () => T): T {
    if (this.broken !== undefined) throw new WriteFailed('read-only', { cause: this.broken });
    try {
      const result = inTransaction(this.db, step);
      this.full = false;
      return result;
    } catch (cause) {
      this.note(cause);
      if (this.broken !== undefined) throw new WriteFailed('read-only', { cause });
      throw new WriteFailed(faultOf(cause) === 'full' ? 'full' : 'unavailable', { cause });
    }
  }

  /**
   * From here on commits do not wait for the disk: they come in order and survive the end of the process, but a power cut may
   * take the last ones. Returns the way back, which syncs them all. For work that can be done again, never for an answer.
   */
  deferSync(): () => void {
    const synchronous = this.ask.synchronous ?? 'FULL';
    if (synchronous === 'FULL') this.db.exec('PRAGMA synchronous=NORMAL');
    return () => {
      this.db.exec(`PRAGMA synchronous=${synchronous}`);
      this.run(() => this.db.exec(`PRAGMA user_version=${this.ask.kind.version}`));
    };
  }

  /** Cuts the write-ahead log to nothing. False when that was not possible now, mostly because a reader holds it. */
  truncate(): boolean {
    if (this.broken !== undefined) return false;
    try {
      return truncateLog(this.db);
    } catch (error) {
      this.note(error);
      return false;
    }
  }

  health(): WriterHealth {
    const walBytes = statSync(`${this.ask.path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (this.broken !== undefined) return { state: 'read-only', writable: false, cause: String(this.broken), walBytes };
    return { state: this.full ? 'full' : 'ok', writable: !this.full, walBytes };
  }

  close(): void {
    clearTimeout(this.probe);
    this.truncate();
    this.db.close();
    this.letGo();
  }

  /** After a failed sync the pages count as clean, so that trying again would acknowledge what is not there (engines.md). */
  private note(error: unknown): void {
    const fault = faultOf(error);
    if (fault === 'full') this.findSpace();
    if (fault === 'io' || fault === 'damaged' || this.db.isTransaction) this.broken = error;
  }

  /** Looks for space by itself, because nobody may send anything to a service that says it is full. */
  private findSpace(): void {
    this.full = true;
    clearTimeout(this.probe);
    this.probe = setTimeout(() => this.tryToWrite(), PROBE_MS).unref();
  }

  private tryToWrite(): void {
    try {
      this.run(() => this.db.exec(`PRAGMA user_version=${this.ask.kind.version}`));
    } catch {
      // Still full: `run` has set the next try going.
    }
  }
}
