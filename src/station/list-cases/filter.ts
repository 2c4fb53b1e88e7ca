import { isoTime } from '#libs/eventing';
import type { Query, Scalar } from '#libs/read-models';
import { toEpoch } from '#libs/working-days';
import type { Row, Status } from '../views/row/row.doc.ts';

export interface CaseFilter {
  readonly grid?: string;
  readonly status?: Status;
  /** An account, or `nobody`. */
  readonly holder?: string;
  readonly due?: 'overdue' | 'today' | 'week';
  readonly open?: boolean;
}

export type Sort = 'dueBy' | 'submittedAt' | '-submittedAt';

const DAY = 86_400_000;

/** Today, or the seven days from today on, in the house's own zone. */
const spanOf = (due: 'today' | 'week', now: number): { from: string; before: string } => {
  const midnight = toEpoch(isoTime(now).slice(0, 10));
  return { from: isoTime(midnight), before: isoTime(midnight + (due === 'today' ? 1 : 7) * DAY) };
};

const dueWhere = (due: CaseFilter['due'], now: number): Query['where'] => {
  if (due === undefined) return {};
  return due === 'overdue' ? { running: true, dueBy: { before: isoTime(now) } } : { dueBy: spanOf(due, now) };
};

const ENDED: readonly Status[] = ['closed', 'withdrawn'];

/** What a status says about being open: a search for fewer rows. With the committee it may be either. */
const opennessOf = (status: Status | undefined): boolean | undefined => {
  if (status === 'with-committee') return undefined;
  return status === undefined || !ENDED.includes(status);
};

/** The filter as conditions. A queue shows what is open unless it is asked for something else. */
export const filterWhere = (filter: CaseFilter, now: number): Query['where'] => {
  const open = filter.open ?? opennessOf(filter.status);
  return {
    ...(filter.grid === undefined ? {} : { scope: filter.grid }),
    ...(filter.status === undefined ? {} : { status: filter.status }),
    ...(filter.holder === undefined ? {} : { holder: filter.holder }),
    ...(open === undefined ? {} : { open }),
    ...dueWhere(filter.due, now),
  };
};

const within = (value: Scalar | undefined, condition: Query['where'][string]): boolean => {
  if (value === undefined) return false;
  if (typeof condition !== 'object') return value === condition;
  if ('in' in condition) return condition.in.includes(value);
  return (condition.from === undefined || value >= condition.from) && (condition.before === undefined || value < condition.before);
};

/** Would the view have found this row? For the few rows that are found another way. */
export const fits = (row: Row, where: Query['where']): boolean =>
  Object.entries(where).every(([field, condition]) => within(row[field as keyof Row] as Scalar | undefined, condition));

export const sortOf = (sort: Sort): Query['sort'] =>
  sort === '-submittedAt' ? { by: 'submittedAt', direction: 'desc' } : { by: sort, direction: 'asc' };

export const inOrder =
  ({ by, direction }: Query['sort']) =>
  (a: Row, b: Row): number => {
    const [left, right] = [`${String(a[by as keyof Row])} ${a.id}`, `${String(b[by as keyof Row])} ${b.id}`];
    return (left < right ? -1 : 1) * (direction === 'asc' ? 1 : -1);
  };
