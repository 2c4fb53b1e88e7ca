import type { ReportKind, Residency } from '#community/published';
import type { Dashboard } from '../published.ts';
import { CHANNELS, type Fact, GROUPS, KINDS, STATUSES, type Tally } from './fact.ts';
import { Guard, SUPPRESSED } from './guard.ts';
import type { Setting } from './setting.ts';
import { zeros } from './shares.ts';

/** How many reports, of which kind, in which state, of whom, through which channel, and how well that is known. */
export class Counts implements Tally {
  readonly kinds = zeros(KINDS);
  readonly statuses = zeros(STATUSES);
  readonly groups = zeros(GROUPS);
  /** Acts of the residents' own; what staff noted without being asked is apart. */
  readonly channels: Readonly<Record<Residency, Record<string, number>>> = {
    registered: zeros(CHANNELS),
    migrant: zeros(CHANNELS),
    undisclosed: zeros(CHANNELS),
  };
  total = 0;
  sensitive = 0;
  proxy = 0;
  anonymous = 0;
  unclassified = 0;
  calendarComplete = true;

  fact(fact: Fact): void {
    this.total += 1;
    this.kinds[fact.kind] += 1;
    this.statuses[fact.status] += 1;
    this.groups[fact.group] += 1;
    if (fact.sensitive) this.sensitive += 1;
    if (fact.anonymous) this.anonymous += 1;
    if (fact.unclassified) this.unclassified += 1;
    if (!fact.calendarComplete) this.calendarComplete = false;
    if (fact.proxy) this.proxy += 1;
    else this.channels[fact.group][fact.channel] = (this.channels[fact.group][fact.channel] ?? 0) + 1;
  }
}

export const countsOf = (counts: Counts, { guard, config }: Setting): Dashboard['counts'] => {
  const kinds = guard.row<ReportKind>(KINDS, counts.kinds);
  const statuses = guard.row(STATUSES, counts.statuses);
  const sensitive = new Guard({ ...guard.how, k: config.k.sensitive, hideZero: true });
  return {
    byKind: kinds.cells,
    byStatus: statuses.cells,
    total: kinds.total === SUPPRESSED || statuses.total === SUPPRESSED ? SUPPRESSED : kinds.total,
    sensitive: sensitive.count(counts.sensitive),
  };
};

export const qualityOf = (counts: Counts, { guard, populations }: Setting): Dashboard['quality'] => {
  const shareOf = (hits: number): number | null => guard.rate({ hits, of: counts.total });
  return {
    anonymousShare: shareOf(counts.anonymous),
    proxyShare: shareOf(counts.proxy),
    unclassifiedShare: shareOf(counts.unclassified),
    unknownResidencyShare: shareOf(counts.groups.undisclosed),
    populationDate: populations.source?.date ?? null,
    calendarComplete: counts.calendarComplete,
  };
};
