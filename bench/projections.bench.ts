import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { EventStore } from '#libs/event-store';
import type { AnyEvent, Recorded } from '#libs/eventing';
import { type Projection, projection, ProjectionRunner } from '#libs/projections';
import type { ReadModels } from '#libs/read-models';
import { SqliteReadModels } from '#libs/read-models-sqlite';
import { typeFilter } from '../libs/event-store/check.ts';
import { InMemoryReadModels } from '../libs/read-models/testing/in-memory.ts';
import { recorder } from '../test/support/recorded.ts';

/**
 * How many events a second the projection runner takes through eight views, on one core. The log is an array, so that the
 * figure is the runner's and the read models' own.
 *   node --conditions=source --experimental-transform-types bench/projections.bench.ts [--events 100000] [--models memory|sqlite] [--views typical|dense]
 */
const { values: args } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    models: { type: 'string', default: 'sqlite' },
    views: { type: 'string', default: 'typical' },
    batch: { type: 'string', default: '500' },
    open: { type: 'string', default: '300' },
  },
});

interface Data {
  readonly id: string;
  readonly person: string;
  readonly place: string;
  readonly day: string;
  readonly text: string;
}
type E = AnyEvent & { readonly type: string; readonly data: Data };

const STEPS = ['b.Opened', 'b.Assigned', 'b.Noted', 'b.Noted', 'b.Answered', 'b.Closed'] as const;
const NOTED = STEPS[2];
const TEXT = '楼道灯坏了三天,晚上老人上下楼很危险,请尽快派人来看看。'.repeat(4);

/** Matters that go through six steps each, `open` of them at a time, interleaved. */
const synthetic = (count: number, open: number): Recorded[] => {
  const sample = recorder();
  const active: { id: string; step: number }[] = [];
  const events: Recorded[] = [];
  let made = 0;
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed % below;
  };
  while (events.length < count) {
    if (active.length < open) {
      made += 1;
      active.push({ id: `0193${String(made).padStart(8, '0')}-7abc-8def-${String(random(1e9)).padStart(12, '0')}`, step: 0 });
    }
    const at = random(active.length);
    const matter = active[at] as { id: string; step: number };
    const n = Number(matter.id.slice(4, 12));
    const data: Data = {
      id: matter.id,
      person: `p${n % 5_000}`,
      place: `g${n % 60}`,
      day: `d${Math.floor(events.length / 2_000)}`,
      text: TEXT,
    };
    events.push(sample({ type: STEPS[matter.step] as string, data, stream: `m-${matter.id}` }));
    matter.step += 1;
    if (matter.step === STEPS.length) active.splice(at, 1);
  }
  return events;
};

const arrayStore = (log: readonly Recorded[]): EventStore => {
  const unused = async (): Promise<never> => {
    throw new Error('not in this benchmark');
  };
  return {
    append: unused,
    load: unused,
    head: async () => log.length,
    onAppended: () => () => undefined,
    close: async () => undefined,
    read: async (after, { limit, types }) => {
      const takes = typeFilter(types);
      const events: Recorded[] = [];
      let at = after;
      for (; at < log.length && events.length < limit; at += 1) {
        const event = log[at] as Recorded;
        if (takes(event.type)) events.push(event);
      }
      return { events, upTo: at, atEnd: at === log.length };
    },
  };
};

interface Row {
  readonly id: string;
  readonly status: string;
  readonly since: string;
  readonly place: string;
  readonly count: number;
  readonly text?: string;
  readonly steps?: readonly string[];
}

/** As in real lists: what they are sorted by stays, the status changes at some steps. */
const step = (doc: Row | undefined, e: Recorded<E>, id: string): Row => ({
  id,
  status: doc && e.type === NOTED ? doc.status : e.type,
  since: doc?.since ?? e.recordedAt,
  place: e.data.place,
  count: (doc?.count ?? 0) + 1,
});

const extras = {
  none: () => ({}),
  text: (_: Row | undefined, e: Recorded<E>) => ({ text: e.data.text }),
  steps: (doc: Row | undefined, e: Recorded<E>) => ({ steps: [...(doc?.steps ?? []), `${e.type} ${e.recordedAt}`] }),
};

const view = (name: string, types: readonly string[], key: (data: Data) => string, more: keyof typeof extras): Projection => {
  const fold = (doc: Row | undefined, e: Recorded<E>, id: string): Row => ({ ...step(doc, e, id), ...extras[more](doc, e) });
  const indexes = [
    ['status', 'since'],
    ['place', 'status', 'since'],
  ];
  return projection<Row, E>({ name, version: 1, indexes, key: (e) => key(e.data) }, Object.fromEntries(types.map((type) => [type, fold])));
};

const all = [...new Set<string>(STEPS)];
const [OPENED, ASSIGNED, , , ANSWERED, CLOSED] = STEPS;
const id = (data: Data): string => data.id;
const typical = [
  view('list', all, id, 'text'),
  view('queue', [OPENED, ASSIGNED, CLOSED], id, 'none'),
  view('person', [OPENED, CLOSED], (data) => data.person, 'none'),
  view('place', [ASSIGNED, CLOSED], (data) => data.place, 'none'),
  view('track', [OPENED, ANSWERED, CLOSED], id, 'steps'),
  view('day', all, (data) => data.day, 'none'),
  view('answers', [ANSWERED], id, 'text'),
  view('closed', [CLOSED], id, 'none'),
];
const dense = typical.map(({ spec }) => view(spec.name, all, id, 'none'));

const count = Number(args.events);
const projections = args.views === 'dense' ? dense : typical;
const log = synthetic(count, Number(args.open));
const folds = log.reduce((sum, { type }) => sum + projections.filter(({ types }) => types.includes(type)).length, 0);
const folder = await mkdtemp(join(tmpdir(), 'huiyin-bench-'));
const models: ReadModels = args.models === 'memory' ? new InMemoryReadModels() : new SqliteReadModels({ path: join(folder, 'views.db') });
let written = 0;
const runner = new ProjectionRunner({
  store: arrayStore(log),
  models,
  projections,
  upcast: (event) => event,
  batchSize: Number(args.batch),
  onProgress: ({ touched }) => {
    for (const { ids } of touched) written += ids.length;
  },
});
const before = process.cpuUsage();
const started = performance.now();
await runner.catchUp();
const seconds = (performance.now() - started) / 1_000;
const cpu = process.cpuUsage(before);
const result = {
  events: count,
  models: args.models,
  views: `${projections.length} ${args.views}`,
  foldsPerEvent: Number((folds / count).toFixed(2)),
  documentsWritten: written,
  seconds: Number(seconds.toFixed(2)),
  eventsPerSecond: Math.round(count / seconds),
  microsecondsOfProcessorPerEvent: Number(((cpu.user + cpu.system) / count).toFixed(1)),
  residentMiB: Math.round(process.memoryUsage.rss() / 1_048_576),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
await models.close();
await rm(folder, { recursive: true });
