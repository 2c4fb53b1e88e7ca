import type { Dashboard } from '../published.ts';
import type { FiguresConfig } from './config.ts';
import type { Fact, MediationFact, Tally } from './fact.ts';
import type { Setting } from './setting.ts';

const DAY = 86_400_000;

const put = (share: { hits: number; of: number }, hit: boolean): void => {
  share.of += 1;
  if (hit) share.hits += 1;
};

/** Consents of parties who answered, agreements of mediations that ended, performance of those due, joint applications to confirm. */
export class Mediations implements Tally {
  readonly consent = { hits: 0, of: 0 };
  readonly agreement = { hits: 0, of: 0 };
  readonly performance = { hits: 0, of: 0 };
  readonly confirmation = { hits: 0, of: 0 };
  private readonly confirmationMs: number;

  constructor(
    private readonly now: number,
    config: FiguresConfig,
  ) {
    this.confirmationMs = config.confirmationDays * DAY;
  }

  fact({ rarer }: Fact): void {
    const found = rarer?.mediation;
    if (!found) return;
    this.consent.hits += found.given;
    this.consent.of += found.given + found.refused;
    const agreed = found.agreedAt < Infinity;
    if (agreed || found.endedAt < Infinity) put(this.agreement, agreed);
    if (agreed) this.agreed(found);
  }

  private agreed({ agreedAt, written, performBy, performed, confirmedAt }: MediationFact): void {
    if (performed !== undefined || performBy < this.now) put(this.performance, performed === true);
    const until = agreedAt + this.confirmationMs;
    if (written && (confirmedAt < Infinity || until <= this.now)) put(this.confirmation, confirmedAt <= until);
  }
}

export const mediationOf = (found: Mediations, { guard }: Setting): Dashboard['mediation'] => ({
  consent: guard.share(found.consent),
  agreement: guard.share(found.agreement),
  performance: guard.share(found.performance),
  confirmation: guard.share(found.confirmation),
});
