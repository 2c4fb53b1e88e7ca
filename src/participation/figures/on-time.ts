import type { Residency } from '#community/published';
import type { Dashboard } from '../published.ts';
import type { Fact, Tally } from './fact.ts';
import type { Setting } from './setting.ts';
import { Shares } from './shares.ts';

/** Kept and broken limits of the cases whose limit has passed; what was withdrawn before its limit is no case of either. */
export class OnTime implements Tally {
  readonly original = new Shares();
  readonly afterExtension = new Shares();
  readonly contacted = new Shares();
  readonly extended = new Shares();

  constructor(private readonly now: number) {}

  fact(fact: Fact): void {
    const { now } = this;
    const matured = (limit: number): boolean => limit < now && fact.withdrawnAt > limit;
    if (matured(fact.firstDueBy)) {
      this.original.add(fact, fact.closedAt <= fact.firstDueBy);
      this.extended.add(fact, fact.extended);
    }
    if (!fact.paused && matured(fact.dueBy)) this.afterExtension.add(fact, fact.closedAt <= fact.dueBy);
    if (matured(fact.contactBy)) this.contacted.add(fact, fact.contactedAt <= fact.contactBy);
  }
}

/** On-time rate by the first and by the last promise, response rate (metrics.md D.5). */
export const onTimeOf = (found: OnTime, hidden: ReadonlySet<Residency>, { guard }: Setting): Pick<Dashboard, 'onTime' | 'contacted'> => ({
  onTime: {
    original: guard.share(found.original.total),
    afterExtension: guard.share(found.afterExtension.total),
    extensionRate: guard.rate(found.extended.total),
    byGroup: guard.byGroup(found.original, hidden),
    byKind: guard.byKind(found.original),
  },
  contacted: {
    ...guard.share(found.contacted.total),
    byGroup: guard.byGroup(found.contacted, hidden),
    byKind: guard.byKind(found.contacted),
  },
});
