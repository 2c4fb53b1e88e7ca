import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { guardDamage, UnfitDatabase } from './faults.ts';
import { assertSafeSqlite } from './version.ts';

/** A kind of file: marked, so that no other database is ever taken for it. */
export interface FileKind {
  readonly applicationId: number;
  readonly version: number;
  readonly ddl: string;
}

export interface OpenSqlite {
  readonly path: string;
  readonly kind: FileKind;
  readonly readOnly?: boolean;
  /** `OFF` loses acknowledged writes at a power cut: only for the control of a fault test, and only together with `unsafe`. */
  readonly synchronous?: 'FULL' | 'OFF';
  readonly unsafe?: boolean;
  /** Further PRAGMA statements of a write connection. */
  readonly pragmas?: string;
}

/** How long a statement waits for another connection's lock. Short: it blocks the event loop. */
const BUSY_MS = 100;
const WRITER =
  'PRAGMA wal_autocheckpoint=4000; PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-16384; PRAGMA cell_size_check=ON; PRAGMA fullfsync=ON';

/**
 * Opens a file in WAL mode with full syncs and reads both back. A write connection makes the file (for its owner only) and
 * its tables. Throws UnsafeSqlite, UnfitDatabase, DamagedDatabase.
 */
export const openSqlite = (ask: OpenSqlite): DatabaseSync => {
  if (ask.synchronous === 'OFF' && !ask.unsafe) throw new UnfitDatabase(ask.path, 'not-synchronous');
  if (ask.readOnly && !existsSync(ask.path)) throw new UnfitDatabase(ask.path, 'missing');
  if (!ask.readOnly) closeSync(openSync(ask.path, 'a', 0o600));
  return guardDamage(ask.path, () => {
    const db = new DatabaseSync(ask.path, { readOnly: ask.readOnly ?? false, timeout: BUSY_MS });
    try {
      assertSafeSqlite(String(pragma(db, 'SELECT sqlite_version()')));
      if (ask.readOnly) checkKind(db, ask);
      else prepareWriter(db, ask);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
};

const prepareWriter = (db: DatabaseSync, ask: OpenSqlite): void => {
  const synchronous = ask.synchronous ?? 'FULL';
  if (pragma(db, 'PRAGMA journal_mode=WAL') !== 'wal') throw new UnfitDatabase(ask.path, 'not-wal');
  db.exec(`PRAGMA synchronous=${synchronous}; ${WRITER}; ${ask.pragmas ?? ''}`);
  if (pragma(db, 'PRAGMA synchronous') !== (synchronous === 'FULL' ? 2 : 0)) throw new UnfitDatabase(ask.path, 'not-synchronous');
  if (pragma(db, 'SELECT count(*) FROM sqlite_schema') === 0) makeTables(db, ask.kind);
  checkKind(db, ask);
};

const makeTables = (db: DatabaseSync, kind: FileKind): void => {
  db.exec(`BEGIN IMMEDIATE; ${kind.ddl}; PRAGMA application_id=${kind.applicationId}; PRAGMA user_version=${kind.version}; COMMIT`);
};

const checkKind = (db: DatabaseSync, { path, kind }: OpenSqlite): void => {
  if (pragma(db, 'PRAGMA application_id') !== kind.applicationId) throw new UnfitDatabase(path, 'foreign');
  if ((pragma(db, 'PRAGMA user_version') as number) > kind.version) throw new UnfitDatabase(path, 'newer');
  if (pragma(db, 'PRAGMA journal_mode') !== 'wal') throw new UnfitDatabase(path, 'not-wal');
};

const pragma = (db: DatabaseSync, sql: string): unknown => Object.values(db.prepare(sql).get() ?? {})[0];
