import type { Query as Asked } from '#libs/read-models';
import type { DeskStatus } from './desk/desk.projection.ts';
import type { MediationStatus } from './mediations/mediations.projection.ts';
import { type Due, dueWithin } from './periods.ts';

export const SORTS = ['dueBy', '-dueBy', 'submittedAt', '-submittedAt'] as const;
export type Sort = (typeof SORTS)[number];

/** What a list is narrowed to; absent means all. */
export interface Filter<Status = DeskStatus | MediationStatus> {
  readonly status?: Status;
  readonly open?: boolean;
  readonly grid?: string;
  readonly due?: Due;
  readonly q?: string;
  readonly sort?: Sort;
  readonly limit: number;
  readonly cursor?: string;
}

const dueCondition = (due: Due, now: number): Asked['where'] => {
  // What is closed is no longer due.
  return { open: true, dueBy: dueWithin(due, now) };
};

export const conditions = (filter: Filter, now: number): Asked['where'] => ({
  ...(filter.open === undefined ? {} : { open: filter.open }),
  ...(filter.due === undefined ? {} : dueCondition(filter.due, now)),
  ...(filter.status === undefined ? {} : { status: filter.status }),
  ...(filter.grid === undefined ? {} : { grid: filter.grid }),
});

export const sorting = (sort: Sort = 'dueBy'): Asked['sort'] =>
  sort.startsWith('-') ? { by: sort.slice(1), direction: 'desc' } : { by: sort, direction: 'asc' };
