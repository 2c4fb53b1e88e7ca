import { present } from '#libs/eventing';
import type { ReportKind, Residency } from '#community/published';
import type { Channel } from '#residents/published';
import { Dice } from '../dice.ts';
import { monthOf } from './calendar.ts';
import type { Community, Grid } from './community.ts';
import { people, speaker } from './people.ts';
import type { Person, PlannedReport } from './planned.ts';
import weights from './weights.json' with { type: 'json' };
import { daysOf, isSelf, momentOn, type Span } from './when.ts';

export interface YearAsked {
  readonly reports: number;
  readonly seed: string;
  readonly span: Span;
}

type Group = 'registered' | 'migrant';
const groupOf = ({ residency }: Person): Group => (residency === 'migrant' ? 'migrant' : 'registered');

const entries = <K extends string>(record: Readonly<Record<K, number>>): (readonly [K, number])[] =>
  Object.entries<number>(record) as [K, number][];

const season: Readonly<Record<string, readonly number[] | undefined>> = weights.season;
const leaning: Readonly<Record<Group, Readonly<Record<string, number | undefined>>>> = {
  registered: weights.registeredItems,
  migrant: weights.migrantItems,
};

/** What it is about: by kind, season and who speaks. */
const matter = (kind: ReportKind, at: number, group: Group, dice: Dice): string => {
  const items = entries<string>(weights.items[kind]);
  return dice.weighted(
    items.map(([item, weight]) => [item, weight * (season[item]?.[monthOf(at)] ?? 1) * (leaning[group][item] ?? 1)] as const),
  );
};

/** The item that it is given, if any: people choose from suggestions, and sometimes wrongly; opinions name one now and then. */
const chosen = (kind: ReportKind, truly: string, dice: Dice): string | undefined => {
  const wrong = entries<string>(weights.items[kind]);
  if (!dice.chance(weights.choosesItem)) return undefined;
  return dice.chance(weights.choosesWrongly) ? dice.weighted(wrong) : truly;
};

const OFFICER_CHANNELS: ReadonlySet<Channel> = new Set(['visit', 'courtyard-group']);

const typist = (channel: Channel, grid: Grid, dice: Dice): string | undefined => {
  if (isSelf(channel)) return undefined;
  return OFFICER_CHANNELS.has(channel) ? dice.pick(grid.officers) : dice.pick(['window1', 'window2']);
};

const declared = (person: Person, dice: Dice): Residency =>
  person.account === undefined && dice.chance(weights.undisclosed[groupOf(person)]) ? 'undisclosed' : person.residency;

const placeOf = ({ courtyard }: Person, dice: Dice): PlannedReport['place'] => {
  if (!dice.chance(weights.placed)) return undefined;
  const [building, unit, floor] = [dice.whole(1, 8), dice.whole(1, 4), dice.whole(1, 7)];
  return { courtyard, building: `${building}栋`, detail: `${unit}单元${floor}楼` };
};

/** The demo's residents use their accounts; nobody is anonymous with one. */
const channelOf = (person: Person, dice: Dice): Channel =>
  person.account ? 'web' : dice.weighted(entries<Channel>(weights.channels[groupOf(person)]));

class Planner {
  private readonly everybody: readonly Person[];
  private readonly days: ReturnType<typeof daysOf>;
  private readonly grids: ReadonlyMap<string, Grid>;

  constructor(
    private readonly asked: YearAsked,
    community: Community,
  ) {
    this.everybody = people(asked.reports, community, new Dice(asked.seed, 'people'));
    this.days = daysOf(asked.span);
    this.grids = new Map(community.grids.map((grid) => [grid.code, grid]));
  }

  report(number: number): Omit<PlannedReport, 'index'> {
    const dice = new Dice(this.asked.seed, 'report', number);
    const person = speaker(this.everybody, dice);
    const channel = channelOf(person, dice);
    const moment = momentOn(dice.weighted(this.days), channel, dice);
    const kind = dice.weighted(entries<ReportKind>(weights.kinds));
    const truly = matter(kind, moment.at, groupOf(person), dice);
    const anonymous = channel === 'web' && person.account === undefined && kind !== 'dispute' && dice.chance(weights.anonymous);
    return { ...moment, kind, truly, person, channel, anonymous, ...this.circumstances({ person, channel, kind, truly, anonymous }, dice) };
  }

  private circumstances(
    of: Pick<PlannedReport, 'person' | 'channel' | 'kind' | 'truly' | 'anonymous'>,
    dice: Dice,
  ): Pick<PlannedReport, 'item' | 'place' | 'residency' | 'proxy' | 'language' | 'contact' | 'enteredBy'> {
    return {
      ...present({
        item: chosen(of.kind, of.truly, dice),
        place: placeOf(of.person, dice),
        enteredBy: typist(of.channel, this.grids.get(of.person.grid) as Grid, dice),
      }),
      residency: declared(of.person, dice),
      proxy: of.channel === 'visit' && dice.chance(weights.proxyOfVisits),
      language: of.truly !== 'MIG-05' && dice.chance(weights.english) ? 'en' : 'zh-CN',
      contact: !of.anonymous && (of.kind === 'dispute' || dice.chance(weights.contact)),
    };
  }
}

/** Who says what when, in order of time: the same for the same seed. What would be said after the end of the span is left out. */
export const planYear = (asked: YearAsked, community: Community): readonly PlannedReport[] => {
  const planner = new Planner(asked, community);
  return Array.from({ length: asked.reports }, (_, number) => planner.report(number))
    .filter(({ at, saidAt }) => at < asked.span.to && at >= asked.span.from && (saidAt ?? at) >= asked.span.from)
    .sort((a, b) => a.at - b.at)
    .map((report, index) => ({ index, ...report }));
};
