import type { DatabaseSync } from 'node:sqlite';
import { VaultUnavailable } from '#libs/privacy';
import { openSqlite, SqliteWriter, type WriterHealth, WriteFailed } from '#libs/sqlite';
import { VAULT_FILE, VAULT_PRAGMAS } from './schema.ts';

export interface VaultFileOptions {
  readonly path: string;
  /** Beside the writer, in a worker thread: reads what is durable, writes nothing. */
  readonly readOnly?: boolean;
  /** Called once with the open connection. Fault tests set limits and failures here. */
  readonly onOpen?: (db: DatabaseSync) => void;
}

/** How soon to try again to empty a write-ahead log that a reader held. Milliseconds. */
const AGAIN_MS = 250;

/** The file of the vault, to write or only to read. */
export class VaultFile {
  readonly db: DatabaseSync;
  private readonly writer: SqliteWriter | undefined;
  private again: NodeJS.Timeout | undefined;

  constructor({ path, readOnly = false, onOpen }: VaultFileOptions) {
    this.writer = readOnly ? undefined : new SqliteWriter({ path, kind: VAULT_FILE, pragmas: VAULT_PRAGMAS });
    this.db = this.writer?.db ?? openSqlite({ path, kind: VAULT_FILE, readOnly: true });
    onOpen?.(this.db);
  }

  /** One transaction. Throws VaultUnavailable. */
  write<T>(step: () => T): T {
    if (!this.writer) throw new VaultUnavailable('read-only');
    try {
      return this.writer.run(step);
    } catch (error) {
      throw error instanceof WriteFailed ? new VaultUnavailable(error.reason, { cause: error.cause }) : error;
    }
  }

  /** What was deleted from the file still stands in its write-ahead log: empties that too, now or as soon as no reader holds it. */
  forgetHistory(): void {
    clearTimeout(this.again);
    this.again = this.writer?.truncate() === false ? setTimeout(() => this.forgetHistory(), AGAIN_MS).unref() : undefined;
  }

  health(): WriterHealth {
    return this.writer?.health() ?? { state: 'ok', writable: false, walBytes: 0 };
  }

  close(): void {
    if (!this.db.isOpen) return;
    clearTimeout(this.again);
    if (this.writer) this.writer.close();
    else this.db.close();
  }
}
