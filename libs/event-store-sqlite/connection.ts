import type { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '#libs/event-store';
import { SqliteWriter, WriteFailed } from '#libs/sqlite';
import { SqliteLedger } from './ledger.ts';
import { LogTables } from './log-tables.ts';
import { LOG_FILE } from './schema.ts';
import { Words } from './words.ts';

export interface OpenLog {
  readonly path: string;
  /** `OFF` loses acknowledged events at a power cut: only for the control of a fault test, together with `unsafe`. */
  readonly synchronous?: 'FULL' | 'OFF';
  readonly unsafe?: boolean;
  /** Called once with the open connection. Fault tests set limits and failures here. */
  readonly onOpen?: (db: DatabaseSync) => void;
}

/** The write connection of a log with all that stands on it. */
export class LogConnection {
  readonly writer: SqliteWriter;
  readonly words: Words;
  readonly tables: LogTables;
  readonly ledger: SqliteLedger;

  /** Throws UnsafeSqlite, UnfitDatabase, DamagedDatabase. */
  constructor({ path, synchronous = 'FULL', unsafe = false, onOpen }: OpenLog) {
    this.writer = new SqliteWriter({ path, kind: LOG_FILE, synchronous, unsafe });
    const { db } = this.writer;
    try {
      this.words = new Words(db);
      this.tables = new LogTables(db, this.words, path);
      this.ledger = new SqliteLedger(db, (step) => this.write(step));
    } catch (error) {
      this.writer.close();
      throw error;
    }
    onOpen?.(db);
  }

  /** One transaction, along with the checkpoints that wait. Throws StoreUnavailable. */
  write<T>(step: () => T): T {
    try {
      const result = this.writer.run(() => {
        const outcome = step();
        this.ledger.writeUnsaved();
        return outcome;
      });
      this.ledger.saved();
      return result;
    } catch (error) {
      if (!(error instanceof WriteFailed)) throw error;
      // The transaction may have made words that are gone again.
      if (error.reason !== 'read-only') this.words.reload();
      throw new StoreUnavailable(error.reason, { cause: error.cause });
    }
  }

  close(): void {
    this.ledger.saveAlone();
    this.writer.close();
  }
}
