import type { Residency } from '#community/published';
import { type Bin, kaplanMeierOf, type Quantile, type Survival } from '#libs/statistics';
import type { Count, Dashboard, Guarded, ResponseCurve } from '../published.ts';
import { type Fact, GROUPS, type Tally } from './fact.ts';
import { SUPPRESSED } from './guard.ts';
import { officeHoursBetween } from './office.ts';
import type { Setting } from './setting.ts';

const HOUR = 3_600_000;

/** Times in whole minutes, so that the number of bins is bounded by the time and not by the cases. */
class Histogram {
  readonly bins = new Map<number, { events: number; censored: number }>();
  n = 0;
  censored = 0;

  add(hours: number, event: boolean): void {
    const minutes = Math.max(0, Math.round(hours * 60));
    const bin = this.bins.get(minutes) ?? { events: 0, censored: 0 };
    if (event) bin.events += 1;
    else bin.censored += 1;
    this.bins.set(minutes, bin);
    this.n += 1;
    if (!event) this.censored += 1;
  }

  get all(): Bin[] {
    return [...this.bins].map(([minutes, bin]) => ({ time: minutes / 60, ...bin }));
  }
}

/** By the clock, and in hours of work. */
class BothWays {
  readonly clock = new Histogram();
  readonly working = new Histogram();
}

/** Time from submission to the first human message; who is still waiting is censored at now, who withdrew at that moment. */
export class FirstResponse implements Tally {
  private readonly groups = { registered: new BothWays(), migrant: new BothWays(), undisclosed: new BothWays() };

  constructor(private readonly now: number) {}

  fact({ group, submittedAt, contactedAt, contactedAfter, withdrawnAt }: Fact): void {
    const end = Math.min(this.now, withdrawnAt);
    const event = contactedAt <= end;
    const { clock, working } = this.groups[group];
    clock.add(((event ? contactedAt : end) - submittedAt) / HOUR, event);
    working.add(event ? contactedAfter : officeHoursBetween(submittedAt, end), event);
  }

  of(group: Residency): BothWays {
    return this.groups[group];
  }
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The curve's corners, at most `points` of them, the first and the last always among them. */
const cornersOf = ({ steps }: Survival, points: number): (readonly [number, number])[] => {
  const falls = steps.filter(({ events }) => events > 0);
  const stride = Math.max(1, falls.length / (points - 1));
  const kept = falls.filter((_, at) => Math.floor(at / stride) !== Math.floor((at - 1) / stride) || at === falls.length - 1);
  return [[0, 1], ...kept.slice(-(points - 1)).map(({ time, survival }) => [rounded(time, 2), rounded(survival, 4)] as const)];
};

const quantile = <K extends string>(name: K, value: Quantile, shown: boolean): Record<string, number | null> => {
  if (!shown) return { [name]: null };
  return typeof value === 'number' ? { [name]: rounded(value, 2) } : { [name]: null, [`${name}Beyond`]: rounded(value.greaterThan, 2) };
};

const quantilesOf = ({ n, median, p90 }: Survival, many: boolean): ResponseCurve['working'] =>
  ({ ...quantile('median', median, n > 0), ...quantile('p90', p90, many) }) as unknown as ResponseCurve['working'];

/** Half-time as soon as the group may be shown; the tail and the curve, which show single cases, only where a rate may be. */
const curveOf = (groups: readonly BothWays[], censored: Count, { guard, config }: Setting): Guarded<ResponseCurve> => {
  const n = groups.reduce((sum, { clock }) => sum + clock.n, 0);
  if (guard.count(n) === SUPPRESSED) return SUPPRESSED;
  const many = n >= guard.how.leastOf;
  const survival = kaplanMeierOf(groups.flatMap(({ clock }) => clock.all));
  return {
    n,
    censored,
    ...quantilesOf(survival, many),
    curve: many ? cornersOf(survival, config.curvePoints) : [],
    working: quantilesOf(kaplanMeierOf(groups.flatMap(({ working }) => working.all)), many),
  };
};

export const firstResponseOf = (found: FirstResponse, hidden: ReadonlySet<Residency>, setting: Setting): Dashboard['firstResponse'] => {
  const censored = (group: Residency): number => found.of(group).clock.censored;
  const counts = { registered: censored('registered'), migrant: censored('migrant'), undisclosed: censored('undisclosed') };
  const waiting = setting.guard.row<Residency>(GROUPS, counts);
  const shown = (group: Residency): Guarded<ResponseCurve> =>
    hidden.has(group) ? SUPPRESSED : curveOf([found.of(group)], waiting.cells[group], setting);
  return {
    registered: shown('registered'),
    migrant: shown('migrant'),
    undisclosed: shown('undisclosed'),
    all: curveOf(
      GROUPS.map((group) => found.of(group)),
      waiting.total,
      setting,
    ),
  };
};
