import { BadCursor, type Query, type View } from '#libs/read-models';
import { day, ids, type Item, items, putAll } from './read-models.samples.ts';
import type { Case } from './read-models.case.ts';

const many = (count: number, make: (n: number) => Omit<Item, 'id'>, prefix = 'i'): Item[] =>
  Array.from({ length: count }, (_, n) => ({ id: `${prefix}${String(n).padStart(3, '0')}`, ...make(n) }));

/** All pages one after another; `between` runs after each. */
const pages = async (view: View<Item>, query: Query, between: (page: number) => Promise<void> = async () => undefined) => {
  const seen: Item[] = [];
  let after: string | undefined;
  for (let page = 1; page < 100; page += 1) {
    const found = await view.find({ ...query, ...(after === undefined ? {} : { after }) });
    seen.push(...found.items);
    await between(page);
    if (found.next === undefined) return seen;
    after = found.next;
  }
  throw new Error('the pages have no end');
};

const both = [
  { by: 'since', direction: 'asc' },
  { by: 'since', direction: 'desc' },
] as const;

export const pagingCases: Readonly<Record<string, Case>> = {
  'pages › one after another › are the whole list, ties and absent values too': async (models) => {
    const view = models.view<Item>(items);
    await putAll(
      view,
      many(25, (n) => (n % 5 === 4 ? {} : { since: day(1 + (n % 3)) })),
    );
    for (const sort of both) {
      const whole = await view.find({ where: {}, sort, limit: 200 });
      expect(whole.items).toHaveLength(25);
      expect(whole.next).toBeUndefined();
      for (const limit of [1, 4, 5, 24, 25]) expect(await pages(view, { where: {}, sort, limit })).toEqual(whole.items);
    }
  },

  'pages › with in › are the whole list': async (models) => {
    const view = models.view<Item>(items);
    await putAll(
      view,
      many(30, (n) => ({ owner: `o${n % 4}`, ...(n % 7 === 0 ? {} : { since: day(1 + (n % 9)) }) })),
    );
    const where = { owner: { in: ['o3', 'o0', 'o1'] } };
    for (const sort of both) {
      const whole = (await view.find({ where, sort, limit: 200 })).items;
      expect(whole).toHaveLength(23);
      for (const limit of [2, 7]) expect(await pages(view, { where, sort, limit })).toEqual(whole);
    }
  },

  'pages › the last one exactly full › has no next': async (models) => {
    const view = models.view<Item>(items);
    await putAll(
      view,
      many(4, (n) => ({ since: day(n + 1) })),
    );
    const first = await view.find({ where: {}, sort: both[0], limit: 2 });
    expect(typeof first.next).toBe('string');
    expect((await view.find({ where: {}, sort: both[0], limit: 2, after: first.next as string })).next).toBeUndefined();
  },

  'pages › while others write › skip nothing and double nothing that stays in its place': async (models) => {
    const view = models.view<Item>(items);
    const before = many(30, (n) => ({ owner: 'o1', since: day(1 + (n % 10)) }));
    await putAll(view, before);
    for (const sort of both) {
      const seen = await pages(view, { where: { owner: 'o1' }, sort, limit: 4 }, async (page) => {
        const tag = `${sort.direction}${page}`;
        await putAll(
          view,
          many(3, (n) => ({ owner: 'o1', since: day(1 + n * 6) }), `a-${tag}`),
          1_000,
        );
        await putAll(
          view,
          many(3, (n) => ({ owner: 'o1', since: day(1 + n * 6) }), `z-${tag}`),
          1_000,
        );
        await putAll(
          view,
          before.map((doc) => ({ ...doc, text: tag })),
          2_000 + page * 100,
        );
      });
      const names = ids(seen);
      expect(new Set(names).size).toBe(names.length);
      for (const { id } of before) expect(names).toContain(id);
    }
  },

  'cursor › used twice › gives the same page; opaque': async (models) => {
    const view = models.view<Item>(items);
    await putAll(
      view,
      many(9, (n) => ({ since: day(n + 1), text: '不外传' })),
    );
    const query: Query = { where: {}, sort: both[0], limit: 3 };
    const after = (await view.find(query)).next as string;
    expect(after).toMatch(/^[\w-]+$/);
    const second = await view.find({ ...query, after });
    expect(await view.find({ ...query, after })).toEqual(second);
    expect(ids((await view.find({ ...query, after, limit: 2 })).items)).toEqual(ids(second.items).slice(0, 2));
  },

  'cursor › its document has moved or is gone from the condition › still stands at its place': async (models) => {
    const view = models.view<Item>(items);
    await putAll(
      view,
      many(9, (n) => ({ owner: 'o1', since: day(n + 1) })),
    );
    const query: Query = { where: { owner: 'o1' }, sort: both[0], limit: 3 };
    const after = (await view.find(query)).next as string;
    await view.put([{ id: 'i002', position: 100, doc: { id: 'i002', owner: 'o2' } }]);
    expect(ids((await view.find({ ...query, after })).items)).toEqual(['i003', 'i004', 'i005']);
  },

  'cursor › of another view, sort or condition, or none at all › is a BadCursor': async (models) => {
    const view = models.view<Item>(items);
    const other = models.view<Item>({ ...items, version: 2 });
    await putAll(
      view,
      many(9, (n) => ({ owner: 'o1', since: day(n + 1), weight: n })),
    );
    const query: Query = { where: { owner: 'o1' }, sort: both[0], limit: 3 };
    const after = (await view.find(query)).next as string;
    const wrong: readonly Promise<unknown>[] = [
      other.find({ ...query, after }),
      view.find({ ...query, after, sort: both[1] }),
      view.find({ ...query, after, sort: { by: 'weight', direction: 'asc' } }),
      view.find({ ...query, after, where: { owner: 'o2' } }),
      view.find({ ...query, after, where: {} }),
      ...['', '!', 'bm8', `${after}x`, after.slice(2), Buffer.from('[1,2,3]').toString('base64url')].map((bad) =>
        view.find({ ...query, after: bad }),
      ),
    ];
    for (const asked of wrong) await expect(asked).rejects.toThrow(BadCursor);
  },
};
