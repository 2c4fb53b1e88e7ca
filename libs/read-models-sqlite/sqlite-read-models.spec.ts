import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ViewSpec } from '#libs/read-models';
import { DamagedDatabase } from '#libs/sqlite';
import { temporaryFolder, type TemporaryFolder } from '../../test/support/temporary.ts';
import { SqliteReadModels } from './sqlite-read-models.ts';

interface Doc {
  readonly id: string;
  readonly status?: string;
}
const spec: ViewSpec = { name: 'list', version: 1, indexes: [['status']] };
const byStatus = { where: {}, sort: { by: 'status', direction: 'asc' }, limit: 10 } as const;
const doc = (id: string, position: number) => ({ id, position, doc: { id, status: 'new' } });

describe('views in SQLite', () => {
  let folder: TemporaryFolder;
  let path: string;
  const opened: SqliteReadModels[] = [];
  const open = (readOnly = false): SqliteReadModels => {
    const models = new SqliteReadModels({ path, readOnly });
    opened.push(models);
    return models;
  };
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder.path, 'views.db');
  });
  afterEach(async () => {
    for (const models of opened.splice(0)) await models.close();
    await folder.remove();
  });

  it('a failed batch › leaves neither documents nor the checkpoint', async () => {
    const models = open();
    const view = models.view<Doc>(spec);
    const failed = models.batch(async () => {
      await view.put([doc('a', 1)]);
      await models.saveCheckpoint('c', 1);
      throw new Error('crash');
    });
    await expect(failed).rejects.toThrow('crash');
    expect([await view.get('a'), await models.checkpoint('c')]).toEqual([undefined, 0]);
  });

  it('a write beside an open batch › waits for it and survives its failure', async () => {
    const models = open();
    const view = models.view<Doc>(spec);
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const failed = models.batch(async () => {
      await view.put([doc('inside', 1)]);
      await gate;
      throw new Error('crash');
    });
    const beside = view.put([doc('beside', 2)]);
    go();
    await expect(failed).rejects.toThrow('crash');
    await beside;
    expect((await view.scan(undefined, 10)).map(({ id }) => id)).toEqual(['beside']);
  });

  it('a view first asked for in a failed batch › still works', async () => {
    const models = open();
    const failed = models.batch(async () => {
      models.view<Doc>(spec);
      throw new Error('crash');
    });
    await expect(failed).rejects.toThrow('crash');
    await models.view<Doc>(spec).put([doc('a', 1)]);
    expect(await models.view<Doc>(spec).get('a')).toEqual({ id: 'a', status: 'new' });
  });

  it('closed and opened again › everything is there', async () => {
    const first = open();
    await first.batch(async () => {
      await first.view<Doc>(spec).put([doc('a', 1)]);
      await first.saveCheckpoint('c', 1);
    });
    await first.close();
    const second = open();
    expect([await second.view<Doc>(spec).get('a'), await second.checkpoint('c')]).toEqual([{ id: 'a', status: 'new' }, 1]);
    expect(await second.versions('list')).toEqual([1]);
  });

  it('indexes that changed under the same version › are refused', async () => {
    const first = open();
    first.view(spec);
    expect(() => first.view({ ...spec, indexes: [['status', 'since']] })).toThrow(TypeError);
    await first.close();
    expect(() => open().view({ ...spec, indexes: [['status', 'since']] })).toThrow(/without a new version/);
  });

  it('a file that is no database › says so', async () => {
    await writeFile(path, 'not a database at all, '.repeat(500));
    expect(() => open()).toThrow(DamagedDatabase);
  });

  it('the file › is for its owner only', async () => {
    open();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  describe('a reader beside the writer', () => {
    it('no file yet, no table yet › reads as empty, then sees what comes', async () => {
      const reader = open(true);
      const seen = reader.view<Doc>(spec);
      const look = async () => [
        await seen.get('a'),
        (await seen.getMany(['a'])).size,
        (await seen.find(byStatus)).items.length,
        await seen.count({}, 5),
      ];
      expect([...(await look()), await reader.checkpoint('c'), await reader.versions('list')]).toEqual([undefined, 0, 0, 0, 0, []]);
      const writer = open();
      expect(await look()).toEqual([undefined, 0, 0, 0]);
      await writer.view<Doc>(spec).put([doc('a', 1)]);
      await writer.saveCheckpoint('c', 1);
      expect([...(await look()), await reader.checkpoint('c')]).toEqual([{ id: 'a', status: 'new' }, 1, 1, 1, 1]);
    });

    it('a batch under way › is seen whole, at its end', async () => {
      const [writer, reader] = [open(), open(true)];
      const view = writer.view<Doc>(spec);
      const seen = reader.view<Doc>(spec);
      await writer.batch(async () => {
        await view.put([doc('a', 1)]);
        expect(await seen.count({}, 5)).toBe(0);
        await view.put([doc('b', 2)]);
      });
      expect(await seen.count({}, 5)).toBe(2);
    });

    it('a version dropped by the writer › reads as empty', async () => {
      const [writer, reader] = [open(), open(true)];
      await writer.view<Doc>(spec).put([doc('a', 1)]);
      const seen = reader.view<Doc>(spec);
      expect((await seen.find(byStatus)).items).toHaveLength(1);
      await writer.drop('list', 1);
      expect(await seen.find(byStatus)).toEqual({ items: [] });
    });

    it('writing › is an error', async () => {
      open();
      const reader = open(true);
      await expect(reader.view<Doc>(spec).put([doc('a', 1)])).rejects.toThrow('reading only');
      await expect(reader.saveCheckpoint('c', 1)).rejects.toThrow('reading only');
      await expect(reader.batch(async () => undefined)).rejects.toThrow('reading only');
    });
  });
});
