import type { EventStore } from '#libs/event-store';
import type { Recorded, Upcast } from '#libs/eventing';
import type { ReadModels } from '#libs/read-models';
import { type Arrived, arrive } from './arrived.ts';
import type { Reached } from './caught-up.ts';
import type { NewlyParked } from './parked.ts';
import { Router } from './router.ts';
import type { Prepared, ViewLane } from './view-lane.ts';

/** What the views of one group have done: where they stand and which documents changed. */
export interface Progress extends Reached {
  readonly touched: readonly { readonly view: string; readonly ids: readonly string[] }[];
}

export interface BatchTools {
  readonly store: EventStore;
  readonly models: ReadModels;
  readonly upcast: Upcast;
}

export interface BatchResult {
  readonly atEnd: boolean;
  readonly progress?: Progress;
  readonly parked: readonly NewlyParked[];
}

/**
 * Takes lanes that stand at the same position one batch further, at most to `bound`. Folds in memory, then writes each
 * changed document once, then the checkpoints: a crash in between runs the batch again, and documents skip what they know.
 */
export const advance = async (
  lanes: readonly ViewLane[],
  tools: BatchTools,
  how: { limit: number; bound: number },
): Promise<BatchResult> => {
  const after = lanes[0]?.position ?? 0;
  const router = new Router(lanes);
  const page = await tools.store.read(after, { limit: how.limit, types: router.types });
  const upTo = Math.min(page.upTo, how.bound);
  if (upTo <= after) return { atEnd: page.atEnd || after >= how.bound, parked: [] };
  const prepared = await prepare(lanes, router, { events: page.events, upTo, upcast: tools.upcast });
  await tools.models.batch(async () => {
    await Promise.all(prepared.map(({ lane, work }) => lane.write(work.docs, work.holding.waiting)));
    await Promise.all(lanes.map((lane) => lane.saveCheckpoint(upTo)));
  });
  for (const lane of lanes) lane.position = upTo;
  const touched = prepared.flatMap(({ lane, work }) =>
    work.docs.length > 0 ? [{ view: lane.name, ids: work.docs.map(({ id }) => id) }] : [],
  );
  return {
    atEnd: page.atEnd || upTo === how.bound,
    progress: { views: lanes.map(({ name }) => name), position: upTo, touched },
    parked: prepared.flatMap(({ work }) => work.holding.parked),
  };
};

interface Read {
  readonly events: readonly Recorded[];
  readonly upTo: number;
  readonly upcast: Upcast;
}

const prepare = async (
  lanes: readonly ViewLane[],
  router: Router<ViewLane>,
  { events, upTo, upcast }: Read,
): Promise<readonly { lane: ViewLane; work: Prepared }[]> => {
  const arrived = new Map<ViewLane, Arrived[]>(lanes.map((lane) => [lane, []]));
  for (const event of events) {
    if (event.position > upTo) break;
    const takers = router.of(event.type);
    if (takers.length === 0) continue;
    const one = arrive(event, upcast);
    for (const lane of takers) arrived.get(lane)?.push(one);
  }
  const busy = [...arrived].filter(([, some]) => some.length > 0);
  return Promise.all(busy.map(async ([lane, some]) => ({ lane, work: await lane.prepare(some) })));
};
