import type { Residency } from '#community/published';
import type { Dashboard } from '../published.ts';
import type { Fact, Tally } from './fact.ts';
import type { Setting } from './setting.ts';
import { Shares } from './shares.ts';

const GOOD: ReadonlySet<string> = new Set(['very-satisfied', 'satisfied', 'basically-satisfied']);
const VERY_GOOD: ReadonlySet<string> = new Set(['very-satisfied', 'satisfied']);

/** What residents say of the answers; silence is counted too (metrics.md D.5). */
export class Ratings implements Tally {
  readonly satisfied = new Shares();
  readonly strict = new Shares();
  readonly responded = new Shares();
  readonly said = new Shares();
  readonly claimed = new Shares();
  readonly rectified = { hits: 0, of: 0 };
  explained = 0;

  constructor(private readonly now: number) {}

  fact(fact: Fact): void {
    if (fact.answeredAt < Infinity) {
      this.responded.add(fact, fact.satisfaction !== undefined);
      this.claimed.add(fact, fact.outcome === 'solved');
      if (fact.outcome === 'explained') this.explained += 1;
    }
    this.rated(fact);
    const bad = fact.rarer?.badRating;
    if (!bad || bad.rectifyBy >= this.now) return;
    this.rectified.of += 1;
    if (bad.rectifiedAt <= bad.rectifyBy) this.rectified.hits += 1;
  }

  private rated(fact: Fact): void {
    if (fact.satisfaction === undefined) return;
    this.satisfied.add(fact, GOOD.has(fact.satisfaction));
    this.strict.add(fact, VERY_GOOD.has(fact.satisfaction));
    this.said.add(fact, fact.solved);
  }
}

/** Satisfaction, strict and with its response rate; solved as said and as claimed; bad ratings set right in time. */
export const ratingsOf = (found: Ratings, hidden: ReadonlySet<Residency>, { guard }: Setting): Dashboard['ratings'] => {
  const [said, claimed] = [guard.rate(found.said.total), guard.rate(found.claimed.total)];
  return {
    n: guard.count(found.satisfied.total.of),
    satisfied: guard.count(found.satisfied.total.hits),
    ...guard.interval(found.satisfied.total),
    strict: guard.rate(found.strict.total),
    responseRate: guard.rate(found.responded.total),
    solved: {
      said: guard.share(found.said.total),
      claimed: guard.share(found.claimed.total),
      gap: said === null || claimed === null ? null : claimed - said,
    },
    explained: guard.count(found.explained),
    rectified: guard.share(found.rectified),
    byGroup: guard.byGroup(found.satisfied, hidden),
    byKind: guard.byKind(found.satisfied),
  };
};
