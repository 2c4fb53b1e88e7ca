import { join } from 'node:path';
import fc from 'fast-check';
import { type Condition, MAX_COMBINATIONS, type Query, type ReadModels, type ViewSpec } from '#libs/read-models';
import { SqliteReadModels } from '#libs/read-models-sqlite';
import { InMemoryReadModels } from '../../libs/read-models/testing/in-memory.ts';
import { temporaryFolder } from '../support/temporary.ts';

const spec: ViewSpec = {
  name: 'random',
  version: 1,
  indexes: [['text', 'number'], ['number'], ['flag', 'text'], ['text', 'flag', 'number'], ['other', 'text'], ['text']],
};

const text = fc.oneof(
  fc.constantFrom('a', 'b', '受理', '受', '😀', '\uffee', '10', '9', '', 'A'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const number = fc.oneof(fc.constantFrom(0, -0, 1, 2, 10, 0.1), fc.double({ noNaN: true, noDefaultInfinity: true }));
const flag = fc.boolean();
const values = { text, number, flag, other: text } as const;
type Field = keyof typeof values;
const fieldName = fc.constantFrom<Field>('text', 'number', 'flag', 'other');

const document = fc.record(values, { requiredKeys: [] });
const write = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '一', '二', '😀', '\uffee'),
  position: fc.integer({ min: 1, max: 20 }),
  doc: document,
});

const condition = (field: Field): fc.Arbitrary<Condition> => {
  const value = values[field] as fc.Arbitrary<string | number | boolean>;
  return fc.oneof(
    value,
    fc.record({ in: fc.array(value, { maxLength: 4 }) }),
    fc.record({ from: value, before: value }, { requiredKeys: [] }),
  );
};
const where = fc
  .uniqueArray(fieldName, { maxLength: 3 })
  .chain((fields) => fc.tuple(...fields.map((field) => condition(field).map((c) => [field, c] as const))))
  .map((conditions) => Object.fromEntries(conditions));
const query: fc.Arbitrary<Query> = fc
  .record({ where, by: fieldName, direction: fc.constantFrom('asc' as const, 'desc' as const), limit: fc.integer({ min: 1, max: 4 }) })
  .map(({ where: conditions, by, direction, limit }) => ({ where: conditions, sort: { by, direction }, limit }));

const possible = (asked: Query): boolean =>
  Object.values(asked.where).reduce<number>((n, c) => n * (typeof c === 'object' && 'in' in c ? Math.max(1, c.in.length) : 1), 1) <=
  MAX_COMBINATIONS;

/** Everything that can be seen of a store after the writes: documents, every page of every query, counts. */
const seen = async (
  models: ReadModels,
  version: number,
  batches: readonly (readonly unknown[])[],
  queries: readonly Query[],
): Promise<unknown> => {
  const view = models.view<object>({ ...spec, version });
  for (const [index, batch] of batches.entries()) {
    if (index % 2 === 1) await view.getMany(['a', 'b', 'c', 'd', '一', '😀']);
    await view.put(batch as never);
  }
  const pages: unknown[] = [await view.scan(undefined, 100)];
  for (const asked of queries) {
    let next: string | undefined;
    do {
      const page = await view.find({ ...asked, ...(next === undefined ? {} : { after: next }) });
      pages.push(page);
      next = page.next;
    } while (next !== undefined);
    pages.push(await view.count(asked.where, 3));
  }
  return pages;
};

describe('read models › random documents and queries', () => {
  it('SQLite answers as the in-memory model does', async () => {
    const seed = Number(process.env['SEED'] ?? Date.now() & 0x7fffffff);
    process.stdout.write(`seed ${seed}\n`);
    const { path, remove } = await temporaryFolder();
    const sqlite = new SqliteReadModels({ path: join(path, 'views.db') });
    let version = 0;
    const property = fc.asyncProperty(
      fc.array(fc.array(write, { maxLength: 6 }), { maxLength: 4 }),
      fc.array(query.filter(possible), { minLength: 1, maxLength: 6 }),
      async (batches, queries) => {
        version += 1;
        const expected = await seen(new InMemoryReadModels(), version, batches, queries);
        const actual = await seen(sqlite, version, batches, queries);
        expect(actual).toEqual(expected);
        await sqlite.drop(spec.name, version);
      },
    );
    try {
      await fc.assert(property, { seed, numRuns: 300 });
    } finally {
      await sqlite.close();
      await remove();
    }
  }, 60_000);
});
