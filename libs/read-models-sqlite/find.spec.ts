import { DatabaseSync } from 'node:sqlite';
import { planConditions, planFind, type Query, type ViewSpec } from '#libs/read-models';
import { countStatement, findStatement, segments, type Statement } from './find.ts';
import { tableOf } from './table.ts';

const spec: ViewSpec = {
  name: 'desk',
  version: 3,
  indexes: [['owner', 'since'], ['owner', 'status', 'since'], ['owner', 'status', 'due'], ['since']],
};
const table = tableOf(spec);
const db = new DatabaseSync(':memory:');
for (const sql of table.create) db.exec(sql);
afterAll(() => db.close());

const explain = ({ sql, values }: Statement): string[] =>
  db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map(({ detail }) => String(detail));

const plansOf = (query: Partial<Query>, place?: { value: string | null; id: string }): string[][] => {
  const plan = planFind(spec, { where: {}, sort: { by: 'since', direction: 'asc' }, limit: 20, ...query });
  const placed = place ? { ...plan, after: place } : plan;
  return segments(placed).flatMap((segment) => {
    const statement = findStatement(table, placed, { segment, limit: 21 });
    return statement ? [explain(statement)] : [];
  });
};

/** Every access is a search in an index; nothing is sorted, nothing is scanned whole. */
const expectIndexOnly = (plans: string[][], index: string): void => {
  const accesses = plans.flat().filter((step) => !/^(MERGE|LEFT|RIGHT)/.test(step));
  expect(accesses.length).toBeGreaterThan(0);
  for (const step of accesses) expect(step).toMatch(new RegExp(`^SEARCH desk_3 USING (COVERING )?INDEX ${index} \\(`));
};

const place = { value: '2026', id: 'x' };

describe('find in SQLite › the plan of', () => {
  for (const direction of ['asc', 'desc'] as const) {
    const sort = { by: 'since', direction };
    it(`a sorted list, ${direction} › walks the index`, () => {
      expectIndexOnly(plansOf({ sort }), 'ix_desk_3_since');
      expectIndexOnly(plansOf({ sort }, place), 'ix_desk_3_since');
      expectIndexOnly(plansOf({ sort }, { value: null, id: 'x' }), 'ix_desk_3_since');
    });

    it(`equality, ${direction} › walks the longest fitting index`, () => {
      expectIndexOnly(plansOf({ sort, where: { owner: 'o' } }, place), 'ix_desk_3_owner_since');
      expectIndexOnly(plansOf({ sort, where: { owner: 'o', status: 's' } }), 'ix_desk_3_owner_status_since');
      expectIndexOnly(plansOf({ sort, where: { owner: 'o', status: 's' } }, place), 'ix_desk_3_owner_status_since');
    });

    it(`equality with a range on the sort, ${direction} › walks the index between the ends`, () => {
      const plans = plansOf({ sort, where: { owner: 'o', status: 's', since: { from: 'a', before: 'b' } } }, place);
      expectIndexOnly(plans, 'ix_desk_3_owner_status_since');
      expect(plans).toHaveLength(1);
    });

    it(`a later page of a range, ${direction} › begins at the page mark, not at the end of the range`, () => {
      const since = direction === 'asc' ? { from: '2020' } : { before: '2030' };
      const [step] = plansOf({ sort, where: { owner: 'o', since } }, place).flat();
      expect(step).toMatch(direction === 'asc' ? /\(f_since,id\)>\(\?,\?\)/ : /\(f_since,id\)<\(\?,\?\)/);
    });

    it(`in, ${direction} › merges one index walk per combination, without sorting`, () => {
      const where = { owner: { in: ['o', 'p'] }, status: { in: ['s', 't', 'u'] } };
      for (const plans of [plansOf({ sort, where }), plansOf({ sort, where }, place)]) {
        expectIndexOnly(plans, 'ix_desk_3_owner_status_since');
        expect(plans[0]?.filter((step) => step.startsWith('SEARCH'))).toHaveLength(6);
        expect(plans[0]?.[0]).toBe('MERGE (UNION ALL)');
      }
    });
  }

  it('the check itself › would see a sort', () => {
    const plans = plansOf({ sort: { by: 'status', direction: 'asc' } });
    expect(plans.flat()).toContain('USE TEMP B-TREE FOR ORDER BY');
    expect(() => expectIndexOnly(plans, 'ix_desk_3_since')).toThrow();
  });

  it('a count › looks into an index', () => {
    const steps = explain(countStatement(table, planConditions(spec, { owner: 'o', status: { in: ['s', 't'] } }), 100));
    expect(steps.join('\n')).toContain('USING COVERING INDEX ix_desk_3_owner_status_');
  });
});

describe('find in SQLite › many documents', () => {
  it('a page by in › reads as many rows among 20,000 as among 200', () => {
    const steps = (rows: number): number => {
      const crowd = new DatabaseSync(':memory:');
      for (const sql of table.create) crowd.exec(sql);
      const put = crowd.prepare(table.put);
      crowd.exec('BEGIN');
      for (let n = 0; n < rows; n += 1) put.run(`i${n}`, 1, '{}', `o${n % 3}`, String(1_000_000 + n), 's', null);
      crowd.exec('COMMIT');
      let looked = 0;
      crowd.function('looked', () => {
        looked += 1;
        return 1;
      });
      const plan = planFind(spec, { where: { owner: { in: ['o0', 'o1'] } }, sort: { by: 'since', direction: 'asc' }, limit: 20 });
      const { sql, values } = findStatement(table, plan, { segment: 'present', limit: 21 }) as Statement;
      crowd.prepare(sql.replaceAll('WHERE ', 'WHERE looked() AND ')).all(...values);
      crowd.close();
      return looked;
    };
    expect(steps(20_000)).toBe(steps(200));
    expect(steps(20_000)).toBeLessThan(30);
  });
});
