import { type Place, queryTag, readCursor, writeCursor } from './cursor.ts';
import type { Condition, Query, Scalar, ViewSpec } from './port.ts';
import { fieldValue, indexedFields, isScalar, viewKey } from './spec.ts';

/** How many combinations of `in` values one query may have: each is an index scan of its own. */
export const MAX_COMBINATIONS = 32;
export const MAX_LIMIT = 200;

export interface Range {
  readonly from?: Scalar;
  readonly before?: Scalar;
}

/** Checked conditions in field order. `equals` with one value is equality, with several `in`; without any it matches nothing. */
export interface Conditions {
  readonly equals: readonly { readonly field: string; readonly values: readonly Scalar[] }[];
  readonly ranges: readonly { readonly field: string; readonly range: Range }[];
}

/** A checked query, the same for every engine. */
export interface FindPlan extends Conditions {
  readonly sort: Query['sort'];
  readonly limit: number;
  readonly after?: Place;
  readonly tag: string;
}

const known = (spec: ViewSpec, fields: readonly string[], field: string): void => {
  if (!fields.includes(field)) throw new TypeError(`view ${spec.name}: no index names the field ${JSON.stringify(field)}`);
};

const scalar = (field: string, value: unknown): Scalar => {
  if (!isScalar(value)) throw new TypeError(`the condition on ${field} is not a scalar`);
  return value;
};

const isIn = (condition: object): condition is { readonly in: readonly Scalar[] } => 'in' in condition && Array.isArray(condition.in);

const rangeOf = (field: string, condition: object): Range => {
  const range: { from?: Scalar; before?: Scalar } = {};
  for (const [end, value] of Object.entries(condition)) {
    if (end !== 'from' && end !== 'before') throw new TypeError(`the condition on ${field} is of no known kind`);
    range[end] = scalar(field, value);
  }
  return range;
};

/** Throws TypeError for an unknown field, a condition of no known kind (operator injection), too many combinations. */
export const planConditions = (spec: ViewSpec, where: Query['where']): Conditions => {
  const fields = indexedFields(spec);
  const equals: { field: string; values: readonly Scalar[] }[] = [];
  const ranges: { field: string; range: Range }[] = [];
  for (const field of Object.keys(where).sort()) {
    known(spec, fields, field);
    const condition: Condition | null | undefined = where[field];
    if (typeof condition !== 'object' || condition === null) equals.push({ field, values: [scalar(field, condition)] });
    else if (isIn(condition)) equals.push({ field, values: [...new Set(condition.in.map((value) => scalar(field, value)))] });
    else ranges.push({ field, range: rangeOf(field, condition) });
  }
  const combinations = equals.reduce((product, { values }) => product * values.length, 1);
  if (combinations > MAX_COMBINATIONS)
    throw new TypeError(`view ${spec.name}: ${combinations} combinations, more than ${MAX_COMBINATIONS}`);
  return { equals, ranges };
};

/** Throws TypeError, RangeError (limit), BadCursor. */
export const planFind = (spec: ViewSpec, query: Query): FindPlan => {
  const conditions = planConditions(spec, query.where);
  known(spec, indexedFields(spec), query.sort.by);
  if (query.sort.direction !== 'asc' && query.sort.direction !== 'desc') throw new TypeError('the direction is asc or desc');
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > MAX_LIMIT) throw new RangeError(`a limit is 1 to ${MAX_LIMIT}`);
  const tag = queryTag([viewKey(spec), query.sort.by, query.sort.direction, conditions]);
  return {
    ...conditions,
    sort: query.sort,
    limit: query.limit,
    tag,
    ...(query.after === undefined ? {} : { after: readCursor(tag, query.after) }),
  };
};

/** Every way to choose one value per equality field: the scans that a query with `in` consists of. */
export const combinations = (equals: Conditions['equals']): readonly (readonly Scalar[])[] =>
  equals.reduce<readonly (readonly Scalar[])[]>(
    (chosen, { values }) => chosen.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  );

/** Turns up to `limit + 1` found documents into a page. */
export const pageOf = <Doc extends object>(plan: FindPlan, found: readonly { id: string; doc: Doc }[]) => {
  const items = found.slice(0, plan.limit);
  const last = items.at(-1);
  if (found.length <= plan.limit || !last) return { items: items.map(({ doc }) => doc) };
  const next = writeCursor(plan.tag, { value: fieldValue(last.doc, plan.sort.by) ?? null, id: last.id });
  return { items: items.map(({ doc }) => doc), next };
};
