import type { Recorded } from '#libs/eventing';
import type { EventStore } from '#libs/event-store';
import { openReplay } from '../../src/app.replay.ts';
import { projections } from '../../src/app.views.ts';
import { verifyViews } from '../../src/tools/verify/verify-views.ts';
import { type Acknowledged, spread } from './application.load.ts';

/** What a folder at rest says. */
export interface Found {
  /** Reports by how often they were lodged, and how often the station received a case for them. */
  readonly lodged: ReadonlyMap<string, number>;
  readonly received: ReadonlyMap<string, number>;
  readonly events: number;
  /** What is wrong with the views, in words. */
  readonly views: readonly string[];
}

const PAGE = 5_000;
const LODGED = 'residents.ComplaintLodged';
const RECEIVED = 'station.CaseReceived';

const count = async (log: EventStore): Promise<Omit<Found, 'views'>> => {
  const counts = { [LODGED]: new Map<string, number>(), [RECEIVED]: new Map<string, number>() };
  const note = ({ type, data }: Recorded): void => {
    const { reportId } = data as { reportId: string };
    const of = counts[type as keyof typeof counts];
    of.set(reportId, (of.get(reportId) ?? 0) + 1);
  };
  for (let after = 0, atEnd = false; !atEnd; ) {
    const page = await log.read(after, { limit: PAGE, types: [LODGED, RECEIVED] });
    for (const event of page.events) note(event);
    ({ upTo: after, atEnd } = page);
  }
  return { lodged: counts[LODGED], received: counts[RECEIVED], events: await log.head() };
};

/** Reads the log and holds every view against a fresh replay of it. */
export const lookInto = async (data: string): Promise<Found> => {
  const replay = await openReplay(data);
  try {
    const counted = await count(replay.log);
    const verdicts = await verifyViews(replay, projections);
    const views = verdicts.flatMap(({ view, position, digest, replayed, difference: d }) => {
      if (!d && digest === replayed) return [];
      return [`view ${view} at ${position}: ${d ? `${d.is} ${d.id} (${d.fields.join(', ')})` : 'its digest differs'}`];
    });
    return { ...counted, views };
  } finally {
    await replay.close();
  }
};

const notIn = (ids: Iterable<string>, there: { has(id: string): boolean }, word: string): string[] =>
  [...ids].flatMap((id) => (there.has(id) ? [] : [`${word}: ${id}`]));

const notOnce = (counts: ReadonlyMap<string, number>, word: string): string[] =>
  [...counts].flatMap(([id, times]) => (times === 1 ? [] : [`${word} ${times} times: ${id}`]));

/** What the log broke of what was promised, in words. `settled`: nothing is in doubt, and the processes have seen everything. */
export const brokenIn = ({ lodged, received, views }: Found, acknowledged: Iterable<Acknowledged>, settled: boolean): string[] => {
  const ids = new Set([...acknowledged].map(({ reportId }) => reportId));
  return [
    ...views,
    ...notIn(ids, lodged, 'lost'),
    ...notOnce(lodged, 'lodged'),
    ...notOnce(received, 'received'),
    ...(settled ? [...notIn(lodged.keys(), ids, 'lodged by nobody'), ...notIn(lodged.keys(), received, 'never received')] : []),
  ];
};

/** Asks with each tracking code for its report: whoever has the code must find it. */
export const notFound = async (base: string, acknowledged: readonly Acknowledged[]): Promise<string[]> => {
  const broken: string[] = [];
  await spread(acknowledged, async ({ reportId, trackingCode }) => {
    const reply = await fetch(`${base}/api/v1/reports/${trackingCode}`);
    if (reply.status !== 200) broken.push(`lost: ${reportId} (its code answers ${reply.status})`);
    await reply.text();
  });
  return broken;
};
