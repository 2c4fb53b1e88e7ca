import type { Residency } from '#community/published';
import { isSmall, type Protection, protectTable, roundTo, shownRate, wilson } from '#libs/statistics';
import type { ByGroup, ByKind, Count, Guarded, Share, SharesShown, Suppressed } from '../published.ts';
import { GROUPS, KINDS } from './fact.ts';
import type { HitsOf, Shares } from './shares.ts';

export const SUPPRESSED: Suppressed = { suppressed: true };
const NO_RATE = { rate: null, low: null, high: null };

/** How much may be shown to whom: the threshold, the rounding, the smallest denominator of a rate (metrics.md D.8). */
export type Disclosure = Protection & { readonly leastOf: number };

export interface Row<K extends string> {
  readonly cells: Readonly<Record<K, Count>>;
  readonly total: Count;
  readonly hidden: ReadonlySet<K>;
}

const recordOf = <K extends string, T>(keys: readonly K[], value: (key: K, at: number) => T): Record<K, T> =>
  Object.fromEntries(keys.map((key, at) => [key, value(key, at)])) as Record<K, T>;

/** Turns counts and shares into what may be shown. */
export class Guard {
  constructor(readonly how: Disclosure) {}

  count(n: number): Count {
    if (isSmall(n, this.how)) return SUPPRESSED;
    return this.how.roundTo === undefined ? n : roundTo(n, this.how.roundTo);
  }

  /** Whether a rate may be built on these. */
  mayRate({ hits, of }: HitsOf): boolean {
    return of > 0 && shownRate({ hits, of }, this.how, this.how.leastOf) !== 'suppressed';
  }

  /** Rounded to whole per cent where counts are rounded, so that it gives nothing back. */
  rate({ hits, of }: HitsOf): number | null {
    if (!this.mayRate({ hits, of })) return null;
    return this.rounded(hits / of);
  }

  share({ hits, of }: HitsOf): Guarded<Share> {
    const [kept, matured] = [this.count(hits), this.count(of)];
    if (kept === SUPPRESSED && matured === SUPPRESSED) return SUPPRESSED;
    return { kept, matured, ...this.interval({ hits, of }) };
  }

  interval(share: HitsOf): Pick<Share, 'rate' | 'low' | 'high'> {
    if (!this.mayRate(share)) return NO_RATE;
    const { low, high } = wilson(share);
    return { rate: this.rounded(share.hits / share.of), low: this.rounded(low), high: this.rounded(high) };
  }

  /** Counts that add up to a total that is shown, or that others can add up: no single one of them may stay hidden alone. */
  row<K extends string>(keys: readonly K[], counts: Readonly<Record<K, number>>): Row<K> {
    if (keys.length === 0) return { cells: {} as Record<K, Count>, total: 0, hidden: new Set() };
    const table = protectTable([keys.map((key) => counts[key])], this.how);
    const isHidden = (at: number): boolean => table.cells[0]?.[at] === 'suppressed' || table.columnTotals[at] === 'suppressed';
    const cells = recordOf(keys, (key, at): Count => (isHidden(at) ? SUPPRESSED : this.count(counts[key])));
    const total = table.rowTotals[0] === 'suppressed' || table.total === 'suppressed' ? SUPPRESSED : (table.total ?? SUPPRESSED);
    return { cells, total, hidden: new Set(keys.filter((_, at) => isHidden(at))) };
  }

  /** Shares that add up: where a numerator or a denominator is hidden, the whole share is. `beside`: hidden for another reason. */
  shares<K extends string>(
    keys: readonly K[],
    shares: Readonly<Record<K, HitsOf>>,
    beside: ReadonlySet<string>,
  ): Record<K, Guarded<Share>> {
    const hits = this.row(
      keys,
      recordOf(keys, (key) => shares[key].hits),
    ).hidden;
    const of = this.row(
      keys,
      recordOf(keys, (key) => shares[key].of),
    ).hidden;
    return recordOf(keys, (key) => (hits.has(key) || of.has(key) || beside.has(key) ? SUPPRESSED : this.share(shares[key])));
  }

  byGroup(shares: Shares, hidden: ReadonlySet<Residency>): ByGroup<Guarded<Share>> {
    return this.shares(GROUPS, shares.byGroup, hidden);
  }

  byKind(shares: Shares): ByKind<Guarded<Share>> {
    return this.shares(KINDS, shares.byKind, new Set());
  }

  broken(shares: Shares, hidden: ReadonlySet<Residency>): SharesShown {
    return { total: this.share(shares.total), byGroup: this.byGroup(shares, hidden), byKind: this.byKind(shares) };
  }

  private rounded(value: number): number {
    return this.how.roundTo === undefined ? value : roundTo(value * 100, 1) / 100;
  }
}
