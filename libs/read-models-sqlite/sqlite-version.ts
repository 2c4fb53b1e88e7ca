import type { DatabaseSync } from 'node:sqlite';

/** Releases before 3.51.3, but for two patched ones, may lose committed writes of a write-ahead log (engines.md). */
export const isSafeSqlite = (version: string): boolean => {
  if (version === '3.50.7' || version === '3.44.6') return true;
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return major * 1_000_000 + minor * 1_000 + patch >= 3_051_003;
};

/** Throws when the engine is one that loses committed writes. */
export const checkSqliteVersion = (db: DatabaseSync): void => {
  const version = String(db.prepare('SELECT sqlite_version() AS version').get()?.['version']);
  if (!isSafeSqlite(version)) throw new Error(`SQLite ${version} may lose committed writes; 3.51.3 or newer is needed`);
};
