import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { NO_STREAM } from '#libs/event-store';
import { freshStream, sampleEvent } from '../../test/contract/sample-events.ts';
import { type TemporaryFolder, temporaryFolder } from '../../test/support/temporary.ts';
import { openSqliteLog, type SqliteEventStore } from './index.ts';

describe('work that can be done again', () => {
  let folder: TemporaryFolder;
  let db: DatabaseSync | undefined;
  const open = (): SqliteEventStore => openSqliteLog(join(folder.path, 'events.db'), { onOpen: (opened) => (db = opened) });
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  const [NORMAL, FULL] = [1, 2];
  const synchronous = (): unknown => db?.prepare('PRAGMA synchronous').get()?.['synchronous'];
  const append = (store: SqliteEventStore): Promise<unknown> => store.append(freshStream(), NO_STREAM, [sampleEvent()]);

  it('does not wait for the disk at each commit, and is synced when it ends', async () => {
    const store = open();
    await store.deferringSync(async () => {
      expect(synchronous()).toBe(NORMAL);
      await append(store);
      await append(store);
    });
    expect(synchronous()).toBe(FULL);
    await append(store);
    await store.close();
    const again = open();
    expect(await again.head()).toBe(3);
    await again.close();
  });

  it('is synced too when it fails', async () => {
    const store = open();
    await expect(store.deferringSync(() => Promise.reject(new Error('half way')))).rejects.toThrow('half way');
    expect(synchronous()).toBe(FULL);
    await store.close();
  });
});
