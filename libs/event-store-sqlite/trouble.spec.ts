import { copyFileSync, openSync, closeSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NO_STREAM } from '#libs/event-store';
import { DamagedDatabase } from '#libs/sqlite';
import { freshStream, readAll, sampleEvents } from '../../test/contract/sample-events.ts';
import { type TemporaryFolder, temporaryFolder } from '../../test/support/temporary.ts';
import { until } from '../../test/support/until.ts';
import { openSqliteLog, type SqliteEventStore } from './index.ts';

const SYNC_FAILED = 1034;
const BUSY = 5;

describe('the log in SQLite in trouble', () => {
  let folder: TemporaryFolder;
  let path: string;
  let store: SqliteEventStore;
  let db: DatabaseSync;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'events.db');
    store = openSqliteLog(path, { onOpen: (open) => (db = open) });
  });
  afterEach(async () => {
    await store.close();
    await folder.remove();
  });

  const append = (count = 1): Promise<unknown> => store.append(freshStream(), NO_STREAM, sampleEvents(count));
  const unavailable = (reason: string): object => expect.objectContaining({ name: 'StoreUnavailable', reason });
  const failOn = (sql: string, errcode: number): void => {
    db.exec = (asked) => {
      if (asked === sql) throw Object.assign(new Error('injected'), { errcode });
      DatabaseSync.prototype.exec.call(db, asked);
    };
  };
  const heal = (): void => {
    db.exec = DatabaseSync.prototype.exec.bind(db);
  };
  const reopen = async (): Promise<void> => {
    await store.close();
    store = openSqliteLog(path, { onOpen: (open) => (db = open) });
  };

  it('refuses a group that finds no space, whole, and takes the next one when there is some', async () => {
    await append(3);
    db.exec(`PRAGMA max_page_count=${db.prepare('PRAGMA page_count').get()?.['page_count']}`);
    const outcomes = await Promise.allSettled([append(200), append(1)]);
    expect(outcomes).toEqual([1, 2].map(() => ({ status: 'rejected', reason: unavailable('full') })));
    expect(store.health()).toMatchObject({ state: 'full', writable: false });
    await expect(append(200)).rejects.toEqual(unavailable('full'));
    db.exec('PRAGMA max_page_count=100000');
    await append(200);
    expect(store.health()).toMatchObject({ state: 'ok', writable: true });
    expect(await readAll(store, 0)).toHaveLength(203);
    expect(await store.head()).toBe(203);
  });
  it('finds out by itself that there is space again', async () => {
    failOn('COMMIT', 13);
    await expect(append()).rejects.toEqual(unavailable('full'));
    heal();
    await until('the log is writable', () => store.health().writable);
    expect(await store.head()).toBe(0);
  });
  it('stops for good when a sync failed: nothing is acknowledged, reading goes on, only a restart helps', async () => {
    await append(2);
    failOn('COMMIT', SYNC_FAILED);
    const outcomes = await Promise.allSettled([append(), append()]);
    expect(outcomes).toEqual([1, 2].map(() => ({ status: 'rejected', reason: unavailable('read-only') })));
    heal();
    await expect(append()).rejects.toEqual(unavailable('read-only'));
    await expect(store.ledger.park({ process: 'p', position: 1, key: 'k', error: 'e' })).rejects.toEqual(unavailable('read-only'));
    expect(store.health()).toMatchObject({ state: 'read-only', writable: false, cause: 'Error: injected' });
    expect(await readAll(store, 0)).toHaveLength(2);
    await reopen();
    await append();
    expect(await readAll(store, 0)).toHaveLength(3);
  });
  it('waits for another connection only shortly, and is there again afterwards', async () => {
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const outcomes = await Promise.allSettled([append(), append()]);
    expect(outcomes).toEqual([1, 2].map(() => ({ status: 'rejected', reason: unavailable('unavailable') })));
    other.exec('ROLLBACK');
    other.close();
    await append();
    expect(store.health().state).toBe('ok');
  });
  it('leaves no transaction open when the commit finds the file busy', async () => {
    failOn('COMMIT', BUSY);
    await expect(append()).rejects.toEqual(unavailable('unavailable'));
    heal();
    expect(db.isTransaction).toBe(false);
    await append();
    expect(await store.head()).toBe(1);
  });
  it('stops when not even taking back works', async () => {
    db.exec = (asked) => {
      if (asked !== 'BEGIN IMMEDIATE') throw Object.assign(new Error('injected'), { errcode: BUSY });
      DatabaseSync.prototype.exec.call(db, asked);
    };
    await expect(append()).rejects.toEqual(unavailable('read-only'));
    heal();
    await expect(append()).rejects.toEqual(unavailable('read-only'));
  });

  describe('with a damaged file', () => {
    const damaged = async (how: (copy: string, size: number) => void): Promise<string> => {
      for (let n = 0; n < 20; n += 1) await append(50);
      await reopen();
      const copy = join(folder.path, 'copy.db');
      copyFileSync(path, copy);
      how(copy, statSync(copy).size);
      return copy;
    };
    const overwrite = (from: number, length: number) => (copy: string) => {
      const handle = openSync(copy, 'r+');
      writeSync(handle, Buffer.alloc(length, 0x55), 0, length, from);
      closeSync(handle);
    };

    it.each([
      ['cut short', (copy: string, size: number) => truncateSync(copy, size / 2)],
      ['overwritten at its start', overwrite(0, 100)],
      ['overwritten in its first page', overwrite(100, 3_000)],
    ])('says at the start that the file was %s, and lets go of it', async (_, how) => {
      const copy = await damaged(how);
      expect(() => openSqliteLog(copy)).toThrow(DamagedDatabase);
      expect(() => openSqliteLog(copy)).toThrow(DamagedDatabase);
      expect(() => openSqliteLog(copy, { readOnly: true })).toThrow(DamagedDatabase);
    });
    it('says so when it meets the damage later', async () => {
      const copy = await damaged((file, size) => overwrite(Math.floor(size / 8192) * 4096, 8192)(file));
      const other = openSqliteLog(copy);
      await expect(readAll(other, 0)).rejects.toThrow(DamagedDatabase);
      await other.close();
    });
  });
});
