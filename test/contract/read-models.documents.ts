import { type Item, items, putAll } from './read-models.samples.ts';
import type { Case } from './read-models.case.ts';

export const documentCases: Readonly<Record<string, Case>> = {
  'get › a document that was put › is read back with all its fields': async (models) => {
    const view = models.view<Item>(items);
    const doc: Item = { id: 'a', owner: 'o1', weight: 1.5, open: false, parts: ['x', 'y'], text: '三号楼电梯又停了，“老人”下不了楼\n\0😀' };
    await view.put([
      { id: 'a', position: 3, doc },
      { id: 'b', position: 4, doc: { id: 'b' } },
    ]);
    expect(await view.get('a')).toEqual(doc);
    expect(await view.get('b')).toEqual({ id: 'b' });
  },

  'get › a document that nobody put › is undefined': async (models) => {
    expect(await models.view<Item>(items).get('a')).toBeUndefined();
  },

  'get › what the reader does to a document › stays with the reader': async (models) => {
    const view = models.view<{ id: string; list: string[] }>(items);
    const doc = { id: 'a', list: ['x'] };
    await view.put([{ id: 'a', position: 1, doc }]);
    doc.list.push('y');
    (await view.get('a'))?.list.push('z');
    expect(await view.get('a')).toEqual({ id: 'a', list: ['x'] });
  },

  'getMany › some known, some not › brings the known ones with their positions': async (models) => {
    const view = models.view<Item>(items);
    await putAll(view, [{ id: 'a' }, { id: 'b' }, { id: '丙' }]);
    const found = await view.getMany(['a', '丙', 'none', 'a']);
    expect([...found.values()].sort((x, y) => x.position - y.position)).toEqual([
      { id: 'a', position: 1, doc: { id: 'a' } },
      { id: '丙', position: 3, doc: { id: '丙' } },
    ]);
    expect((await view.getMany([])).size).toBe(0);
  },

  'put › at a later position › replaces': async (models) => {
    const view = models.view<Item>(items);
    await putAll(view, [
      { id: 'a', status: 'new', owner: 'o' },
      { id: 'b', status: 'new' },
    ]);
    await view.put([{ id: 'a', position: 7, doc: { id: 'a', status: 'done' } }]);
    expect(await view.getMany(['a', 'b'])).toEqual(
      new Map([
        ['a', { id: 'a', position: 7, doc: { id: 'a', status: 'done' } }],
        ['b', { id: 'b', position: 2, doc: { id: 'b', status: 'new' } }],
      ]),
    );
    expect(await view.count({ owner: 'o' }, 10)).toBe(0);
  },

  'put › at the same or an earlier position › changes nothing': async (models) => {
    const view = models.view<Item>(items);
    await view.put([{ id: 'a', position: 5, doc: { id: 'a', status: 'five' } }]);
    await view.put([{ id: 'a', position: 5, doc: { id: 'a', status: 'again' } }]);
    await view.put([
      { id: 'a', position: 4, doc: { id: 'a', status: 'four' } },
      { id: 'b', position: 4, doc: { id: 'b' } },
    ]);
    expect((await view.getMany(['a'])).get('a')).toEqual({ id: 'a', position: 5, doc: { id: 'a', status: 'five' } });
    expect(await view.count({ status: 'five' }, 10)).toBe(1);
    expect(await view.get('b')).toEqual({ id: 'b' });
  },

  'put › after reading, with and without a change of what is indexed › replaces, and still only if newer': async (models) => {
    const view = models.view<Item>(items);
    const old: Item = { id: 'a', owner: 'o', weight: 1, text: 'first' };
    await putAll(view, [old, { ...old, id: 'b' }, { ...old, id: 'c' }]);
    const found = await view.getMany(['a', 'b', 'c']);
    await view.put([{ id: 'c', position: 9, doc: { ...old, id: 'c', owner: 'elsewhere' } }]);
    await view.getMany(['a', 'b', 'c']);
    await view.put([
      { id: 'a', position: 4, doc: { ...(found.get('a')?.doc as Item), text: 'second' } },
      { id: 'b', position: 5, doc: { ...(found.get('b')?.doc as Item), owner: 'p' } },
      { id: 'c', position: 8, doc: { ...(found.get('c')?.doc as Item), text: 'too late' } },
      { id: 'd', position: 6, doc: { ...old, id: 'd' } },
    ]);
    expect((await view.scan(undefined, 9)).map(({ position, doc }) => [position, doc.owner, doc.text])).toEqual([
      [4, 'o', 'second'],
      [5, 'p', 'first'],
      [9, 'elsewhere', 'first'],
      [6, 'o', 'first'],
    ]);
    expect(await view.count({ owner: 'o' }, 9)).toBe(2);
  },

  'put › twice in one call › the later position wins': async (models) => {
    const view = models.view<Item>(items);
    await view.put([
      { id: 'a', position: 2, doc: { id: 'a', status: 'two' } },
      { id: 'a', position: 1, doc: { id: 'a', status: 'one' } },
    ]);
    expect(await view.get('a')).toEqual({ id: 'a', status: 'two' });
  },

  'put › an indexed field that is not a scalar › is a TypeError and writes nothing': async (models) => {
    const view = models.view<{ id: string; owner?: unknown }>(items);
    for (const owner of [{ $ne: 1 }, ['o'], Number.NaN]) {
      await expect(
        view.put([
          { id: 'ok', position: 1, doc: { id: 'ok' } },
          { id: 'a', position: 2, doc: { id: 'a', owner } },
        ]),
      ).rejects.toThrow(TypeError);
    }
    expect(await view.scan(undefined, 10)).toEqual([]);
  },

  'put › an empty id › is a TypeError': async (models) => {
    await expect(models.view<Item>(items).put([{ id: '', position: 1, doc: { id: '' } }])).rejects.toThrow(TypeError);
  },

  'versions › of one view › live beside each other until one is dropped': async (models) => {
    const [one, two] = [models.view<Item>(items), models.view<Item>({ ...items, version: 2 })];
    await one.put([{ id: 'a', position: 1, doc: { id: 'a', status: 'old' } }]);
    await two.put([{ id: 'a', position: 1, doc: { id: 'a', status: 'new' } }]);
    models.view({ ...items, name: 'item-list-two', version: 3 });
    expect(await models.versions(items.name)).toEqual([1, 2]);
    await models.drop(items.name, 1);
    await models.drop(items.name, 9);
    expect(await models.versions(items.name)).toEqual([2]);
    expect(await two.get('a')).toEqual({ id: 'a', status: 'new' });
    expect(await models.view<Item>(items).get('a')).toBeUndefined();
  },

  'view › a name that is no plain word › is a TypeError': async (models) => {
    for (const name of ['Items', 'a"b', 'a_b', '', '列表', 'a.b']) expect(() => models.view({ ...items, name })).toThrow(TypeError);
    for (const field of ['a"b', '$where', 'a.b']) expect(() => models.view({ ...items, indexes: [[field]] })).toThrow(TypeError);
    expect(() => models.view({ ...items, version: 0 })).toThrow(TypeError);
  },

  'scan › all documents › come in id order, a page at a time': async (models) => {
    const view = models.view<Item>(items);
    await putAll(view, [{ id: 'b' }, { id: '丁' }, { id: 'a' }, { id: 'c' }]);
    const first = await view.scan(undefined, 3);
    expect(first.map(({ id, position }) => [id, position])).toEqual([
      ['a', 3],
      ['b', 1],
      ['c', 4],
    ]);
    expect(await view.scan('c', 3)).toEqual([{ id: '丁', position: 2, doc: { id: '丁' } }]);
    expect(await view.scan('丁', 3)).toEqual([]);
  },
};
