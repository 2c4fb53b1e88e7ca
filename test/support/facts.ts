import { isoTime } from '#libs/eventing';
import { seededRandom } from '#libs/statistics';
import { actsOf, factOf } from '../../src/participation/facts/fact-of.ts';
import { figuresConfig } from '../../src/participation/figures/config.ts';
import { dashboard } from '../../src/participation/figures/dashboard.ts';
import { CHANNELS, GROUPS, KINDS } from '../../src/participation/figures/fact.ts';
import { type Disclosure, Guard } from '../../src/participation/figures/guard.ts';
import { Populations } from '../../src/participation/figures/population.ts';
import type { Setting } from '../../src/participation/figures/setting.ts';
import type { Dashboard } from '../../src/participation/published.ts';
import type { FactsDoc } from '../../src/participation/views/facts/facts.doc.ts';
import type { PopulationRow } from '../../src/participation/views/populations/populations.projection.ts';
import { FIXED_NOW } from './recorded.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A complaint of a registered resident at the fixed now: due in seven days, nothing done yet. */
export const factsDoc = (over: Partial<FactsDoc> = {}): FactsDoc => {
  const submitted = over.submittedAt === undefined ? FIXED_NOW : Date.parse(over.submittedAt);
  const id = over.id ?? 'r1';
  return {
    id,
    community: 'c1',
    position: 1,
    streams: [`report-${id}`],
    recordedAt: isoTime(submitted),
    effectiveAt: isoTime(submitted),
    kind: 'complaint',
    item: 'ENV-01',
    group: 'registered',
    channel: 'web',
    proxy: false,
    anonymous: false,
    sensitive: false,
    grid: 'g1',
    calendar: 'complete',
    submittedAt: isoTime(submitted),
    status: 'received',
    level: 'grid',
    rung: 4,
    contactBy: isoTime(submitted + DAY),
    firstDueBy: isoTime(submitted + 7 * DAY),
    dueBy: isoTime(submitted + 7 * DAY),
    extended: false,
    ...over,
  };
};

const pick = <T>(list: readonly T[], share: number): T => list[Math.floor(share * list.length)] as T;

/** Cases spread over a year before the fixed now, most of them done, as a community would have them. The seed repeats them exactly. */
export const syntheticDocs = (count: number, seed = 1): FactsDoc[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, n): FactsDoc => {
    const submitted = FIXED_NOW - (365 * DAY * (count - n)) / count;
    const [contacted, closed] = [submitted + random() * 2 * DAY, submitted + random() * 12 * DAY];
    const done = closed < FIXED_NOW;
    const escalated = random() < 0.15;
    const id = `${n.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`;
    return factsDoc({
      id,
      position: n + 1,
      streams: [`report-${id}`, `stationCase-${id}`],
      submittedAt: isoTime(submitted),
      kind: pick(KINDS, random()),
      group: random() < 0.7 ? 'registered' : pick(GROUPS, random()),
      channel: pick(CHANNELS, random()),
      grid: `g${1 + Math.floor(random() * 8)}`,
      proxy: random() < 0.05,
      ...(random() < 0.1 ? { anonymous: true } : { person: `p${Math.floor((random() * count) / 2)}` }),
      ...(contacted < FIXED_NOW ? { contactedAt: isoTime(contacted) } : {}),
      ...(done ? { status: 'closed', answeredAt: isoTime(closed), closedAt: isoTime(closed), outcome: 'solved' } : {}),
      ...(done && random() < 0.4 ? { rating: { at: isoTime(closed + HOUR), satisfaction: 'satisfied', solved: random() < 0.8 } } : {}),
      ...(escalated
        ? { escalations: [{ id: `${id}-1`, unit: 'street', at: isoTime(contacted), answerBy: isoTime(contacted + 5 * DAY) }] }
        : {}),
    });
  });
};

export const populationRow = (over: Partial<PopulationRow> = {}): PopulationRow => ({
  group: 'registered',
  grid: 'g1',
  adults: 1_000,
  all: 1_200,
  source: 'street register',
  date: '2026-01-01',
  recordedAt: isoTime(FIXED_NOW),
  position: 1,
  ...over,
});

/** One hundred days before the fixed now, as of that now, for the committee. */
export const settingOf = (over: Partial<Setting> & { rows?: readonly PopulationRow[]; how?: Disclosure } = {}): Setting => {
  const { rows = [], how = { k: figuresConfig.k.committee, leastOf: figuresConfig.leastOf }, ...rest } = over;
  const window = over.window ?? { from: FIXED_NOW - 100 * DAY, to: FIXED_NOW + DAY };
  return {
    window,
    now: FIXED_NOW,
    config: figuresConfig,
    guard: new Guard(how),
    populations: new Populations(rows, window),
    gridName: () => undefined,
    asOf: { position: 1, recordedAt: isoTime(FIXED_NOW), calendar: 'cn' },
    ...rest,
  };
};

/** The dashboard of documents, all of which lie in the window. */
export const figuresOf = (docs: readonly FactsDoc[], setting: Setting): Dashboard =>
  dashboard(docs.map(factOf), docs.flatMap(actsOf), setting);

/** So many persons with one report each. */
export const voices = (count: number, over: Partial<FactsDoc> = {}): FactsDoc[] =>
  Array.from({ length: count }, (_, n) => {
    const id = `${over.group ?? 'registered'}-${over.grid ?? 'g1'}-${n}`;
    return factsDoc({ id, person: id, ...over });
  });

/** Nothing is hidden, so that the arithmetic shows. */
export const openly = settingOf({ how: { k: 1, leastOf: 1 } });

export const then = (daysAgo: number, hours = 0): string => isoTime(FIXED_NOW - daysAgo * DAY + hours * HOUR);

/** A case that was submitted so many days before the fixed now: contact due after one day, the whole after seven. */
export const ago = (days: number, over: Partial<FactsDoc> = {}): FactsDoc => factsDoc({ submittedAt: then(days), ...over });

/** The same documents as reports of their own. */
export const each = (...docs: readonly FactsDoc[]): FactsDoc[] => docs.map((doc, n) => ({ ...doc, id: `each-${n}` }));
