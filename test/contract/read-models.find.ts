import type { Query } from '#libs/read-models';
import { day, ids, type Item, items, putAll } from './read-models.samples.ts';
import type { Case } from './read-models.case.ts';

const three: readonly Item[] = [
  { id: 'a', owner: 'o1', status: 'new', since: day(3), weight: 10, open: true },
  { id: 'b', owner: 'o2', status: 'new', since: day(1), weight: 2, open: false },
  { id: 'c', owner: 'o1', status: 'done', since: day(2), weight: 2, open: true },
];
const bySince: Query = { where: {}, sort: { by: 'since', direction: 'asc' }, limit: 50 };
const byWeight: Query = { where: {}, sort: { by: 'weight', direction: 'asc' }, limit: 50 };

export const findCases: Readonly<Record<string, Case>> = {
  'find › without conditions › gives all in the order asked for, ties by id': async (models) => {
    const view = models.view<Item>(items);
    await putAll(view, three);
    expect(await view.find(bySince)).toEqual({ items: [three[1], three[2], three[0]] });
    expect(ids((await view.find({ ...byWeight, sort: { by: 'weight', direction: 'asc' } })).items)).toEqual(['b', 'c', 'a']);
    expect(ids((await view.find({ ...byWeight, sort: { by: 'weight', direction: 'desc' } })).items)).toEqual(['a', 'c', 'b']);
  },

  'find › an empty view › is an empty page': async (models) => {
    expect(await models.view<Item>(items).find(bySince)).toEqual({ items: [] });
  },

  'find › equality › on text, numbers and booleans': async (models) => {
    const view = models.view<Item>(items);
    await putAll(view, three);
    expect(ids((await view.find({ ...bySince, where: { owner: 'o1' } })).items)).toEqual(['c', 'a']);
    expect(ids((await view.find({ ...bySince, where: { owner: 'o1', status: 'new' } })).items)).toEqual(['a']);
    expect(ids((await view.find({ ...byWeight, where: { open: true } })).items)).toEqual(['c', 'a']);
    expect(ids((await view.find({ ...byWeight, where: { open: false } })).items)).toEqual(['b']);
    expect(ids((await view.find({ ...byWeight, where: { weight: 2 } })).items)).toEqual(['b', 'c']);
  },

  'find › in › merges the values by the sort': async (models) => {
    const view = models.view<Item>(items);
    await putAll(view, [...three, { id: 'd', owner: 'o3', status: 'new', since: day(1) }]);
    const where = { owner: { in: ['o1', 'o2', 'nobody'] } };
    expect(ids((await view.find({ ...bySince, where })).items)).toEqual(['b', 'c', 'a']);
    expect(
      ids(
        (await view.find({ ...bySince, where: { ...where, status: { in: ['done', 'new'] } }, sort: { by: 'since', direction: 'desc' } }))
          .items,
      ),
    ).toEqual(['a', 'c', 'b']);
    expect(ids((await view.find({ ...byWeight, where: { weight: { in: [10, 2] } } })).items)).toEqual(['b', 'c', 'a']);
  },

  'find › in with a value twice › gives each document once; with none › gives nothing': async (models) => {
    const view = models.view<Item>(items);
    await putAll(view, three);
    expect(ids((await view.find({ ...bySince, where: { owner: { in: ['o1', 'o1'] } } })).items)).toEqual(['c', 'a']);
    expect(await view.find({ ...bySince, where: { owner: { in: [] } } })).toEqual({ items: [] });
    expect(await view.count({ owner: { in: [] } }, 10)).toBe(0);
  },

  'find › range › takes from, leaves before': async (models) => {
    const view = models.view<Item>(items);
    await putAll(view, three);
    expect(ids((await view.find({ ...bySince, where: { since: { from: day(1), before: day(3) } } })).items)).toEqual(['b', 'c']);
    expect(ids((await view.find({ ...bySince, where: { since: { from: day(2) }, owner: 'o1' } })).items)).toEqual(['c', 'a']);
    expect(ids((await view.find({ ...bySince, where: { since: { before: day(2) } } })).items)).toEqual(['b']);
    expect(await view.count({ since: { from: day(2) } }, 10)).toBe(2);
  },

  'find › range on another field than the sort › filters': async (models) => {
    const view = models.view<Item>(items);
    await putAll(view, [...three, { id: 'd', since: day(1) }]);
    expect(ids((await view.find({ ...bySince, where: { weight: { from: 2, before: 10 } } })).items)).toEqual(['b', 'c']);
    expect(ids((await view.find({ ...bySince, where: { weight: {} } })).items)).toEqual(['b', 'c', 'a']);
  },

  'find › absent values › match nothing and sort last in both directions': async (models) => {
    const view = models.view<Item>(items);
    await putAll(view, [{ id: 'x' }, { id: 'y' }, ...three]);
    await view.put([{ id: 'z', position: 9, doc: { id: 'z', since: null } as unknown as Item }]);
    expect(ids((await view.find(bySince)).items)).toEqual(['b', 'c', 'a', 'x', 'y', 'z']);
    expect(ids((await view.find({ ...bySince, sort: { by: 'since', direction: 'desc' } })).items)).toEqual(['a', 'c', 'b', 'z', 'y', 'x']);
    expect(ids((await view.find({ ...bySince, where: { since: { before: day(9) } } })).items)).toEqual(['b', 'c', 'a']);
    expect(await view.count({ open: false }, 10)).toBe(1);
  },

  'find › Chinese text › compares by code point, like any other': async (models) => {
    const view = models.view<Item>(items);
    await putAll(
      view,
      ['办结', '受理', '\uffee', '😀', '受', 'z'].map((status, index) => ({ id: `i${index}`, owner: '东里', status, since: status })),
    );
    expect((await view.find({ ...bySince, where: { owner: '东里' } })).items.map(({ status }) => status)).toEqual([
      'z',
      '办结',
      '受',
      '受理',
      '\uffee',
      '😀',
    ]);
    expect(ids((await view.find({ ...bySince, where: { owner: '东里', status: '受理' } })).items)).toEqual(['i1']);
  },

  'find › text that looks like numbers › stays text': async (models) => {
    const view = models.view<Item>(items);
    await putAll(
      view,
      ['10', '9', '009', '9.0'].map((status) => ({ id: `i${status}`, status, weight: 1 })),
    );
    expect(ids((await view.find({ ...byWeight, where: { status: '9' } })).items)).toEqual(['i9']);
  },

  'find › a value full of quotes and operators › is only a value': async (models) => {
    const view = models.view<Item>(items);
    const owner = `' OR 1=1; DROP TABLE "item-list_1" --`;
    await putAll(view, [...three, { id: 'd', owner, since: day(5) }]);
    expect(ids((await view.find({ ...bySince, where: { owner } })).items)).toEqual(['d']);
  },

  'find › what cannot be asked › is an error before anything is read': async (models) => {
    const view = models.view<Item>(items);
    const ask = (query: unknown) => view.find(query as Query);
    await expect(ask({ ...bySince, where: { text: 'x' } })).rejects.toThrow(TypeError);
    await expect(ask({ ...bySince, sort: { by: 'text', direction: 'asc' } })).rejects.toThrow(TypeError);
    await expect(ask({ ...bySince, sort: { by: 'since', direction: 'up' } })).rejects.toThrow(TypeError);
    await expect(ask({ ...bySince, where: { owner: { $ne: null } } })).rejects.toThrow(TypeError);
    await expect(ask({ ...bySince, where: { owner: { in: [{ $ne: null }] } } })).rejects.toThrow(TypeError);
    await expect(ask({ ...bySince, where: { owner: null } })).rejects.toThrow(TypeError);
    await expect(ask({ ...bySince, where: { owner: { in: Array.from({ length: 33 }, (_, i) => `o${i}`) } } })).rejects.toThrow(TypeError);
    for (const limit of [0, 201, 1.5]) await expect(ask({ ...bySince, limit })).rejects.toThrow(RangeError);
    await expect(view.count({ text: 'x' }, 10)).rejects.toThrow(TypeError);
  },

  'count › more than the cap › says the cap': async (models) => {
    const view = models.view<Item>(items);
    await putAll(view, three);
    expect(await view.count({}, 10)).toBe(3);
    expect(await view.count({}, 2)).toBe(2);
    expect(await view.count({ owner: { in: ['o1', 'o2'] }, status: 'new' }, 10)).toBe(2);
  },
};
