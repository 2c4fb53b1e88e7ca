import { SqliteLogReader } from './log-reader.ts';
import { SqliteEventStore, type SqliteEventStoreOptions } from './sqlite-event-store.ts';

export type { WriterHealth as LogHealth } from '#libs/sqlite';
export { SqliteEventStore, type SqliteEventStoreOptions, SqliteLogReader };

/** Opens a log to write, or, with `readOnly`, beside its writer. */
export function openSqliteLog(path: string, how: { readonly readOnly: true }): SqliteLogReader;
export function openSqliteLog(path: string, how?: Omit<SqliteEventStoreOptions, 'path'>): SqliteEventStore;
export function openSqliteLog(path: string, how: object = {}): SqliteEventStore | SqliteLogReader {
  return 'readOnly' in how && how.readOnly === true ? new SqliteLogReader(path) : new SqliteEventStore({ path, ...how });
}
