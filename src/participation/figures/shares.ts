import type { ReportKind, Residency } from '#community/published';
import { GROUPS, KINDS } from './fact.ts';

export interface HitsOf {
  readonly hits: number;
  readonly of: number;
}

interface Tallied {
  hits: number;
  of: number;
}

const none = <K extends string>(keys: readonly K[]): Record<K, Tallied> =>
  Object.fromEntries(keys.map((key) => [key, { hits: 0, of: 0 }])) as Record<K, Tallied>;

const put = (share: Tallied, hit: boolean): void => {
  share.of += 1;
  if (hit) share.hits += 1;
};

/** How many of those that count have it, in all, by group and by kind. */
export class Shares {
  readonly total: Tallied = { hits: 0, of: 0 };
  readonly byGroup = none(GROUPS);
  readonly byKind = none(KINDS);

  add({ kind, group }: { readonly kind: ReportKind; readonly group: Residency }, hit: boolean): void {
    put(this.total, hit);
    put(this.byGroup[group], hit);
    put(this.byKind[kind], hit);
  }
}

/** A count for each of some keys, all from 0. */
export const zeros = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
