import type { SQLInputValue } from 'node:sqlite';
import { combinations, type Conditions, type FindPlan, type Range, type Scalar } from '#libs/read-models';
import { bound, column, indexName, type Table } from './table.ts';

export interface Statement {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

interface Part {
  readonly terms: readonly string[];
  readonly values: readonly SQLInputValue[];
}

const rangePart = ({ ranges }: Conditions): Part => ({
  terms: ranges.flatMap(({ field, range: { from, before } }) => [
    `${column(field)} IS NOT NULL`,
    ...(from === undefined ? [] : [`${column(field)} >= ?`]),
    ...(before === undefined ? [] : [`${column(field)} < ?`]),
  ]),
  values: ranges.flatMap(({ range: { from, before } }) => [from, before]).flatMap((end) => (end === undefined ? [] : [bound(end)])),
});

/** A range on the sort field without the end that the page mark lies beyond anyway. */
const beyondMark = (range: Range, mark: Scalar, direction: 'asc' | 'desc'): Range => {
  const { [direction === 'asc' ? 'from' : 'before']: end, ...rest } = range;
  const inside = end !== undefined && (direction === 'asc' ? mark >= end : mark < end);
  return inside ? rest : range;
};

/** Of two lower bounds SQLite may search by the wrong one, and then each page walks over all pages before it: only the mark stays. */
const ahead = ({ equals, ranges, after, sort }: FindPlan): Conditions => {
  const mark = after?.value ?? undefined;
  if (mark === undefined) return { equals, ranges };
  return {
    equals,
    ranges: ranges.map(({ field, range }) => ({ field, range: field === sort.by ? beyondMark(range, mark, sort.direction) : range })),
  };
};

/**
 * The index whose leading fields are all fixed by equality and whose next one is the sort field; the longest such. Named in the
 * statement, because without statistics the planner may take a shorter one and filter row by row.
 */
const fittingIndex = (table: Table, plan: FindPlan): string => {
  const fixed = new Set(plan.equals.map(({ field }) => field));
  if (plan.ranges.some(({ field }) => field !== plan.sort.by)) return '';
  const fits = table.spec.indexes.filter(
    (fields) => fields.at(-1) === plan.sort.by && fields.slice(0, -1).every((field) => fixed.has(field)),
  );
  const [best] = fits.toSorted((a, b) => b.length - a.length);
  return best ? `INDEXED BY ${indexName(table.key, best)}` : '';
};

/** Documents that have the sort field come first, those without it last: two scans, each in the order of the index. */
export type Segment = 'present' | 'absent';

const placePart = (plan: FindPlan, segment: Segment): Part => {
  const beyond = plan.sort.direction === 'asc' ? '>' : '<';
  const by = column(plan.sort.by);
  const { after } = plan;
  if (segment === 'absent') {
    if (!after || after.value !== null) return { terms: [`${by} IS NULL`], values: [] };
    return { terms: [`${by} IS NULL`, `id ${beyond} ?`], values: [after.id] };
  }
  if (!after || after.value === null) return { terms: [`${by} IS NOT NULL`], values: [] };
  return { terms: [`${by} IS NOT NULL`, `(${by}, id) ${beyond} (?, ?)`], values: [bound(after.value), after.id] };
};

/** Which scans a page still needs: none of the present ones once the cursor stands among the absent, no absent ones under a condition on the sort field. */
export const segments = (plan: FindPlan): readonly Segment[] => {
  const conditioned = [...plan.equals, ...plan.ranges].some(({ field }) => field === plan.sort.by);
  if (conditioned) return ['present'];
  return plan.after?.value === null ? ['absent'] : ['present', 'absent'];
};

/** One limited index scan per combination of `in` values, merged by the sort; undefined when nothing can match. */
export const findStatement = (table: Table, plan: FindPlan, how: { segment: Segment; limit: number }): Statement | undefined => {
  const chosen = combinations(plan.equals);
  if (chosen.length === 0) return undefined;
  const [range, place] = [rangePart(ahead(plan)), placePart(plan, how.segment)];
  const terms = [...plan.equals.map(({ field }) => `${column(field)} = ?`), ...range.terms, ...place.terms].join(' AND ');
  const arm = `SELECT id, doc, ${column(plan.sort.by)} AS s FROM ${table.name} ${fittingIndex(table, plan)} WHERE ${terms}`;
  const direction = plan.sort.direction.toUpperCase();
  const order = how.segment === 'present' ? `s ${direction}, id ${direction}` : `id ${direction}`;
  const values = chosen.flatMap((fixed: readonly Scalar[]) => [...fixed.map(bound), ...range.values, ...place.values]);
  return { sql: `${chosen.map(() => arm).join(' UNION ALL ')} ORDER BY ${order} LIMIT ?`, values: [...values, how.limit] };
};

/** Looks at no more than `cap` matching entries. */
export const countStatement = (table: Table, conditions: Conditions, cap: number): Statement => {
  const range = rangePart(conditions);
  const equals = conditions.equals.map(({ field, values }) => `${column(field)} IN (${values.map(() => '?').join(', ')})`);
  const terms = [...equals, ...range.terms];
  const where = terms.length === 0 ? '' : ` WHERE ${terms.join(' AND ')}`;
  const values = [...conditions.equals.flatMap(({ values: wanted }) => wanted.map(bound)), ...range.values, cap];
  return { sql: `SELECT count(*) FROM (SELECT 1 FROM ${table.name}${where} LIMIT ?)`, values };
};
