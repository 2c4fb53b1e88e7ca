import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NO_STREAM } from '#libs/event-store';
import { freshStream, readAll, sampleEvent, sampleEvents } from '../../test/contract/sample-events.ts';
import { type TemporaryFolder, temporaryFolder } from '../../test/support/temporary.ts';
import { until } from '../../test/support/until.ts';
import { openSqliteLog, type SqliteEventStore } from './index.ts';

describe('the log in SQLite', () => {
  let folder: TemporaryFolder;
  let path: string;
  let store: SqliteEventStore;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'events.db');
  });
  afterEach(async () => {
    await store.close();
    await folder.remove();
  });

  const append = (count = 1): Promise<unknown>[] =>
    Array.from({ length: count }, (_, n) => store.append(freshStream(), NO_STREAM, [sampleEvent({ data: { n } })]));

  describe('committing in groups', () => {
    it('commits the appends of one turn together, each turn by itself', async () => {
      let commits = 0;
      store = openSqliteLog(path, { beforeCommit: () => void (commits += 1) });
      await Promise.all(append(50));
      expect(commits).toBe(1);
      await Promise.all(append(50));
      expect(commits).toBe(2);
    });
    it('calls before the commit, and answers when another connection can read the event', async () => {
      const beside = new DatabaseSync(':memory:');
      const rows = (): unknown => beside.prepare('SELECT count(*) AS n FROM log.events').get()?.['n'];
      const seen: unknown[] = [];
      store = openSqliteLog(path, { beforeCommit: () => void seen.push(rows()) });
      beside.exec(`ATTACH '${path}' AS log`);
      await Promise.all(append(3).map((answer) => answer.then(() => seen.push(rows()))));
      expect(seen).toEqual([0, 3, 3, 3]);
      beside.close();
    });
    it('spreads a burst over several turns', async () => {
      let commits = 0;
      store = openSqliteLog(path, { beforeCommit: () => void (commits += 1) });
      await Promise.all(append(3_000));
      expect(commits).toBe(3);
      expect((await readAll(store, 0)).map((e) => (e.data as { n: number }).n)).toEqual(Array.from({ length: 3_000 }, (_, n) => n));
    });
    it('writes nothing of a group whose secrets could not be kept, and goes on with the next', async () => {
      let failing = true;
      const refuse = (): void => {
        if (failing) throw Object.assign(new Error('no space'), { reason: 'full' });
      };
      store = openSqliteLog(path, { beforeCommit: refuse });
      const outcomes = await Promise.allSettled(append(2));
      expect(outcomes).toEqual(
        [1, 2].map(() => ({ status: 'rejected', reason: expect.objectContaining({ name: 'StoreUnavailable', reason: 'full' }) })),
      );
      failing = false;
      await Promise.all(append(1));
      expect(await store.head()).toBe(1);
    });
    it('lets an append that the database refuses fail alone', async () => {
      store = openSqliteLog(path);
      const stream = freshStream();
      const bad = sampleEvent({ type: 'sample.New', version: 'one' as unknown as number });
      const outcomes = await Promise.allSettled([
        store.append(stream, NO_STREAM, sampleEvents(2, { type: 'sample.Newer' })),
        store.append(freshStream('newest'), NO_STREAM, [sampleEvent(), bad]),
        store.append(stream, 1, sampleEvents(1)),
      ]);
      expect(outcomes.map((o) => o.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await readAll(store, 0)).toHaveLength(3);
      expect((await store.load(stream)).map((e) => e.type)).toEqual(['sample.Newer', 'sample.Newer', 'sample.Noted']);
    });
    it('wakes all who listen, once for each group', async () => {
      store = openSqliteLog(path);
      const heads: number[][] = [[], []];
      for (const own of heads) store.onAppended((head) => void own.push(head));
      await Promise.all(append(2));
      await Promise.all(append(1));
      expect(heads).toEqual([
        [2, 3],
        [2, 3],
      ]);
    });
  });

  describe('reading', () => {
    it('looks at no more than twenty rows for each event that it was asked for', async () => {
      store = openSqliteLog(path);
      await store.append(freshStream(), NO_STREAM, [...sampleEvents(99), sampleEvent({ type: 'rare.Thing' })]);
      expect(await store.read(0, { limit: 2, types: ['rare.'] })).toEqual({ events: [], upTo: 40, atEnd: false });
      expect(await store.read(80, { limit: 1, types: ['rare.'] })).toMatchObject({ events: [{ position: 100 }], upTo: 100, atEnd: true });
    });
    it('is possible beside the writer, who alone writes', async () => {
      store = openSqliteLog(path);
      const reader = openSqliteLog(path, { readOnly: true });
      const stream = freshStream('later');
      const { position } = await store.append(stream, NO_STREAM, sampleEvents(3, { type: 'later.Known' }));
      expect(await reader.head()).toBe(position);
      expect(await reader.load(stream)).toEqual(await store.load(stream));
      expect(await reader.read(0, { limit: 2, types: ['later.'] })).toEqual(await store.read(0, { limit: 2, types: ['later.'] }));
      await expect(reader.append()).rejects.toMatchObject({ name: 'StoreUnavailable', reason: 'read-only' });
      const heads: number[] = [];
      const stop = reader.onAppended((head) => void heads.push(head));
      reader.notify(7);
      await Promise.resolve();
      stop();
      reader.notify(8);
      await Promise.resolve();
      expect(heads).toEqual([7]);
      await reader.close();
      await reader.close();
    });
    it('has no reader where there is no log', () => {
      expect(() => openSqliteLog(path, { readOnly: true })).toThrow(expect.objectContaining({ reason: 'missing' }) as unknown as Error);
      store = openSqliteLog(path);
    });
  });

  describe('its files', () => {
    it('have one writer, until it lets go', async () => {
      store = openSqliteLog(path);
      expect(() => openSqliteLog(path)).toThrow(expect.objectContaining({ name: 'UnfitDatabase', reason: 'in-use' }) as unknown as Error);
      await store.close();
      store = openSqliteLog(path);
    });
    it('shrink when nothing happens for a while', async () => {
      store = openSqliteLog(path, { idleMs: 20 });
      await Promise.all(append(20));
      await until('the write-ahead log is empty', () => store.health().walBytes === 0);
      await Promise.all(append(20));
      await until('the write-ahead log is empty again', () => store.health().walBytes === 0);
      expect(statSync(path).size).toBeGreaterThan(10_000);
    });
    it('keep the write-ahead log within bounds under load', async () => {
      store = openSqliteLog(path);
      for (let n = 0; n < 60; n += 1) await Promise.all(append(250));
      expect(store.health().walBytes).toBeLessThan(16 * 1024 * 1024);
    });
    it('keep checkpoints without an append, and along with one', async () => {
      store = openSqliteLog(path);
      const reader = new DatabaseSync(path, { readOnly: true });
      const saved = (): unknown => reader.prepare("SELECT position FROM checkpoints WHERE name = 'p'").get()?.['position'];
      await store.ledger.saveCheckpoint('p', 5);
      await Promise.all(append(1));
      expect(saved()).toBe(5);
      await store.ledger.saveCheckpoint('p', 6);
      expect(saved()).toBe(5);
      await until('the checkpoint is saved', () => saved() === 6);
      await store.ledger.saveCheckpoint('p', 7);
      await store.close();
      expect(saved()).toBe(7);
      reader.close();
      store = openSqliteLog(path);
      expect(await store.ledger.checkpoint('p')).toBe(7);
    });
  });
});
