import fc from 'fast-check';
import { matcher, search } from './search.ts';

const pages = (rows: readonly number[]) => {
  const reads: number[] = [];
  const read = async (limit: number, after: string | undefined) => {
    reads.push(limit);
    const start = Number(after ?? 0);
    const items = rows.slice(start, start + limit);
    return { items, ...(start + limit < rows.length ? { next: String(start + limit) } : {}) };
  };
  return { read, reads };
};
const even = async (rows: readonly number[]) => rows.filter((n) => n % 2 === 0);

describe('looking for words in a list', () => {
  it('finds every match exactly once over all pages, and never more than asked for', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 400 }),
        fc.integer({ min: 1, max: 200 }),
        async (numbers, limit) => {
          const { read } = pages(numbers);
          const all: number[] = [];
          let cursor: string | undefined;
          do {
            const found = await search(read, even, { limit, cursor });
            expect(found.items.length).toBeLessThanOrEqual(limit);
            all.push(...found.items);
            cursor = found.nextCursor;
          } while (cursor !== undefined);
          expect(all).toEqual(numbers.filter((n) => n % 2 === 0));
        },
      ),
    ));
  it('opens at most 5,000 rows and says so', async () => {
    const { read } = pages(Array.from({ length: 6_000 }, () => 1));
    expect(await search(read, even, { limit: 200 })).toEqual({
      items: [],
      nextCursor: '5000',
      searched: { scanned: 5_000, complete: false },
    });
  });
  it('says when it saw all', async () =>
    expect(await search(pages([2, 3]).read, even, { limit: 50 })).toEqual({ items: [2], searched: { scanned: 2, complete: true } }));
});

describe('the match', () => {
  it('takes every word in any order, whatever its case or width', () => {
    expect(matcher('ABC 长椅')('这里要长椅 ａｂｃ')).toBe(true);
    expect(matcher('长椅 路灯')('这里要长椅')).toBe(false);
    expect(matcher('长椅')(undefined)).toBe(false);
  });
});
