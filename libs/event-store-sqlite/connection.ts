import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '#libs/event-store';
import { faultOf, holdAsWriter, inTransaction, openSqlite, truncateLog } from '#libs/sqlite';
import { SqliteLedger } from './ledger.ts';
import { LogTables } from './log-tables.ts';
import { LOG_FILE } from './schema.ts';
import { Words } from './words.ts';

export interface OpenLog {
  readonly path: string;
  /** `OFF` loses acknowledged events at a power cut: only for the control of a fault test, together with `unsafe`. */
  readonly synchronous?: 'FULL' | 'OFF';
  readonly unsafe?: boolean;
  /** Called once with the open connection. Fault tests take limits and failures in here. */
  readonly onOpen?: (db: DatabaseSync) => void;
}

export interface LogHealth {
  /** `full`: the last write found no space, the next one tries again. `read-only`: a write or sync failed, only a restart helps. */
  readonly state: 'ok' | 'full' | 'read-only';
  readonly cause?: string;
  /** Size of the write-ahead log in bytes; it grows without end only while some reader never finishes. */
  readonly walBytes: number;
}

/** The one write connection of a log: runs transactions, knows what a failure means, and stops for good when the disk cannot be trusted. */
export class LogConnection {
  readonly db: DatabaseSync;
  readonly words: Words;
  readonly tables: LogTables;
  readonly ledger: SqliteLedger;
  private readonly letGo: () => void;
  private broken: unknown;
  private full = false;

  constructor(private readonly open: OpenLog) {
    const { path, synchronous = 'FULL', unsafe = false } = open;
    this.letGo = holdAsWriter(path);
    try {
      this.db = openSqlite({ path, kind: LOG_FILE, synchronous, unsafe });
      this.words = new Words(this.db);
      this.tables = new LogTables(this.db, this.words, path);
      this.ledger = new SqliteLedger(this.db, (step) => this.write(step));
    } catch (error) {
      this.letGo();
      throw error;
    }
    open.onOpen?.(this.db);
  }

  /** One transaction, along with the checkpoints that wait. Throws StoreUnavailable; whatever else the step threw comes as its cause. */
  write<T>(step: () => T): T {
    if (this.broken !== undefined) throw new StoreUnavailable('read-only', { cause: this.broken });
    try {
      const result = inTransaction(this.db, () => {
        const outcome = step();
        this.ledger.writeUnsaved();
        return outcome;
      });
      this.ledger.saved();
      this.full = false;
      return result;
    } catch (error) {
      throw this.failed(error);
    }
  }

  /** Cuts the write-ahead log to nothing, if no reader holds it. */
  checkpoint(): void {
    if (this.broken !== undefined) return;
    try {
      truncateLog(this.db);
    } catch (error) {
      this.note(error);
    }
  }

  close(): void {
    this.ledger.saveAlone();
    this.checkpoint();
    this.db.close();
    this.letGo();
  }

  health(): LogHealth {
    const walBytes = statSync(`${this.open.path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (this.broken !== undefined) return { state: 'read-only', cause: String(this.broken), walBytes };
    return { state: this.full ? 'full' : 'ok', walBytes };
  }

  private failed(error: unknown): StoreUnavailable {
    this.note(error);
    // The transaction may have made words that are gone again.
    if (this.broken === undefined) this.attempt(() => this.words.reload());
    if (this.broken !== undefined) return new StoreUnavailable('read-only', { cause: error });
    return new StoreUnavailable(this.full && faultOf(error) === 'full' ? 'full' : 'unavailable', { cause: error });
  }

  private attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.broken = error;
    }
  }

  /** After a failed sync the pages count as clean, so that trying again would acknowledge what is not there (engines.md). */
  private note(error: unknown): void {
    const fault = faultOf(error);
    if (fault === 'full') this.full = true;
    if (fault === 'io' || fault === 'damaged' || this.db.isTransaction) this.broken = error;
  }
}
