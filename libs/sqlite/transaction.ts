import type { DatabaseSync } from 'node:sqlite';

/** BEGIN IMMEDIATE … COMMIT around a synchronous step; whatever fails, no transaction stays open. */
export const inTransaction = <T>(db: DatabaseSync, step: () => T): T => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = step();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLITE_FULL and some others roll back by themselves (engines.md).
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
};

/** Moves the write-ahead log into the file and cuts it to nothing. False while another connection still reads from it. */
export const truncateLog = (db: DatabaseSync): boolean => {
  const row = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  return row?.['busy'] === 0;
};
