import type { Residency } from '#community/published';
import { toText } from '#libs/working-days';
import type { Dashboard } from '../published.ts';
import { channelsOf, channelTable, hiddenGroups } from './channels.ts';
import { ClosedLoop, closedLoopOf } from './closed-loop.ts';
import type { FiguresConfig } from './config.ts';
import { Counts, countsOf, qualityOf } from './counts.ts';
import type { Act, Fact, Tally } from './fact.ts';
import { FirstResponse, firstResponseOf } from './first-response.ts';
import { gridsOf, OpenByGrid } from './grids.ts';
import { LowestLevel, lowestLevelOf } from './lowest-level.ts';
import { Mediations, mediationOf } from './mediation.ts';
import { OnTime, onTimeOf } from './on-time.ts';
import { Persons, ratesOf } from './persons.ts';
import { Ratings, ratingsOf } from './ratings.ts';
import { type BothGroups, stageOf } from './ratios.ts';
import { Remedy, remedyOf } from './remedy.ts';
import type { Setting } from './setting.ts';
import type { Shares } from './shares.ts';

/** Takes a window's facts and acts one by one, in any order and in as many portions as the caller likes; then the figures. */
export class DashboardTally implements Required<Tally> {
  readonly counts = new Counts();
  readonly persons = new Persons();
  readonly open = new OpenByGrid();
  readonly levels = new LowestLevel();
  readonly firstResponse: FirstResponse;
  readonly onTime: OnTime;
  readonly loop: ClosedLoop;
  readonly ratings: Ratings;
  readonly remedy: Remedy;
  readonly mediations: Mediations;

  constructor(now: number, config: FiguresConfig) {
    this.firstResponse = new FirstResponse(now);
    this.onTime = new OnTime(now);
    this.loop = new ClosedLoop(now);
    this.ratings = new Ratings(now);
    this.remedy = new Remedy(now, config);
    this.mediations = new Mediations(now, config);
  }

  fact(fact: Fact): void {
    this.counts.fact(fact);
    this.open.fact(fact);
    this.levels.fact(fact);
    this.firstResponse.fact(fact);
    this.onTime.fact(fact);
    this.loop.fact(fact);
    this.ratings.fact(fact);
    this.remedy.fact(fact);
    this.mediations.fact(fact);
  }

  act(act: Act): void {
    this.persons.act(act);
  }
}

const both = ({ byGroup }: Shares): BothGroups => byGroup;

/** Parity along the way: who takes part, who is contacted, answered, helped, content, proved right. */
const funnelOf = (tally: DashboardTally, hidden: ReadonlySet<Residency>, setting: Setting): Dashboard['funnel'] => {
  const stages = [
    ['contacted', tally.onTime.contacted],
    ['on-time', tally.onTime.original],
    ['solved', tally.ratings.said],
    ['satisfied', tally.ratings.satisfied],
    ['upheld', tally.remedy.upheld],
  ] as const;
  const nothing = { registered: { hits: 0, of: 0 }, migrant: { hits: 0, of: 0 } };
  const apart = hidden.has('migrant') || hidden.has('registered');
  const { ratio, low, high, verdict } = ratesOf(tally.persons, setting).parity;
  const later = stages.map(([stage, shares]) => stageOf(stage, apart ? nothing : both(shares), setting));
  return [{ stage: 'took-part', ratio, low, high, verdict }, ...later];
};

/** All figures (metrics.md), protected for their readers. The same facts, acts and setting give the same answer to the bit. */
export const dashboardOf = (tally: DashboardTally, setting: Setting): Dashboard => {
  const { window, now, config, asOf, populations } = setting;
  const channels = channelTable(tally.counts, setting);
  const hidden = hiddenGroups(tally.counts, channels, setting);
  const { rate, parity } = ratesOf(tally.persons, setting);
  const groupsShown = !('suppressed' in rate.registered) && !('suppressed' in rate.migrant);
  return {
    window: { from: toText(window.from), to: toText(window.to) },
    asOf: { ...asOf, effectiveAt: toText(now), config: config.version, population: populations.source },
    rate,
    parity,
    funnel: funnelOf(tally, hidden, setting),
    counts: countsOf(tally.counts, setting),
    channels: { ...channelsOf(channels, hidden), proxy: setting.guard.count(tally.counts.proxy) },
    firstResponse: firstResponseOf(tally.firstResponse, hidden, setting),
    ...onTimeOf(tally.onTime, hidden, setting),
    closedLoop: closedLoopOf(tally.loop, setting),
    ratings: ratingsOf(tally.ratings, hidden, setting),
    ...remedyOf(tally.remedy, hidden, setting),
    mediation: mediationOf(tally.mediations, setting),
    lowestLevel: lowestLevelOf(tally.levels, setting),
    ...gridsOf(tally, groupsShown, setting),
    quality: qualityOf(tally.counts, setting),
  };
};

/** The whole at once, for whoever has all of it in hand. */
export const dashboard = (facts: Iterable<Fact>, acts: Iterable<Act>, setting: Setting): Dashboard => {
  const tally = new DashboardTally(setting.now, setting.config);
  for (const fact of facts) tally.fact(fact);
  for (const act of acts) tally.act(act);
  return dashboardOf(tally, setting);
};
