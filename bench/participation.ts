import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { isoTime } from '#libs/eventing';
import { SqliteReadModels } from '#libs/read-models-sqlite';
import { viewKey } from '#libs/read-models';
import { Dashboards } from '../src/participation/dashboard/dashboards.ts';
import { FigureMaker } from '../src/participation/dashboard/figure-maker.ts';
import { defaultWindows } from '../src/participation/dashboard/window.ts';
import { FactReader } from '../src/participation/facts/fact-reader.ts';
import { FactsAsOf } from '../src/participation/facts/facts-as-of.ts';
import { LiveFacts } from '../src/participation/facts/live-facts.ts';
import { figuresConfig } from '../src/participation/figures/config.ts';
import { facts } from '../src/participation/views/facts/facts.projection.ts';
import { populations } from '../src/participation/views/populations/populations.projection.ts';
import { InMemoryEventStore } from '../libs/event-store/testing/in-memory.ts';
import { syntheticDocs } from '../test/support/facts.ts';
import { FIXED_NOW } from '../test/support/recorded.ts';
import { options, report, type Row } from './support/report.ts';

/**
 * What a dashboard costs at 1,000, 10,000 and 100,000 cases: filling the memory, computing the default windows, serving them,
 * a window of one's own, an earlier state. npm run bench -- participation [--sizes 1000,10000] [--json FILE]
 */
const SEED = 1;
const how = options({ sizes: '1000,10000,100000' });

const timed = async <T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly cpu: number; readonly value: T }> => {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const used = process.cpuUsage(cpu);
  return { value, ms: performance.now() - start, cpu: (used.user + used.system) / 1_000 };
};

const people = Array.from({ length: 8 }, (_, n) =>
  (['registered', 'migrant'] as const).map((group, at) => ({
    group,
    grid: `g${n + 1}`,
    adults: group === 'registered' ? 40_000 : 15_000,
    all: group === 'registered' ? 50_000 : 18_000,
    source: 'synthetic',
    date: '2025-01-01',
    recordedAt: isoTime(FIXED_NOW),
    position: n * 2 + at + 1,
  })),
).flat();

const fill = async (models: SqliteReadModels, count: number): Promise<void> => {
  const view = models.view(facts.spec);
  const docs = syntheticDocs(count, SEED);
  await models.batch(async () => {
    for (let at = 0; at < count; at += 1_000)
      await view.put(docs.slice(at, at + 1_000).map((doc) => ({ id: doc.id, position: doc.position, doc })));
    await models.view(populations.spec).put([{ id: 'c1', position: 1, doc: { id: 'c1', community: 'c1', rows: people } }]);
    for (const { spec } of [facts, populations]) await models.saveCheckpoint(viewKey(spec), count);
  });
};

const measure = async (count: number): Promise<Row> => {
  const path = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
  const models = new SqliteReadModels({ path: join(path, 'views.db') });
  await fill(models, count);
  const territory = { id: 'c1', gridName: () => undefined } as never;
  const reader = new FactReader(models);
  const past = new FactsAsOf(reader, new InMemoryEventStore(), { upcast: (event) => event });
  const maker = new FigureMaker(new LiveFacts(reader), past, territory);
  const changes = { subscribe: () => () => undefined };
  const dashboards = new Dashboards(maker, { now: () => FIXED_NOW }, changes);
  const { quarter, year } = defaultWindows(FIXED_NOW, figuresConfig);
  globalThis.gc?.();
  const before = process.memoryUsage();
  const first = await timed(() => maker.now([quarter, year], FIXED_NOW));
  globalThis.gc?.();
  const after = process.memoryUsage();
  const again = await timed(() => maker.now([quarter, year], FIXED_NOW));
  await dashboards.of(quarter);
  const served = await timed(async () => {
    for (let n = 0; n < 1_000; n += 1) await dashboards.of(quarter);
  });
  const own = await timed(() => maker.now([{ from: quarter.from + 1, to: quarter.to }], FIXED_NOW));
  const then = await timed(() => maker.asOf([quarter], { recorded: FIXED_NOW, effective: FIXED_NOW }));
  dashboards.onApplicationShutdown();
  const memory = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20;
  await models.close();
  rmSync(path, { recursive: true });
  const two = (value: number): number => Number(value.toFixed(2));
  return {
    name: 'dashboard',
    cases: count,
    fillCpuMs: two(first.cpu),
    bothWindowsCpuMs: two(again.cpu),
    servedMs: Number((served.ms / 1_000).toFixed(4)),
    ownWindowCpuMs: two(own.cpu),
    asOfCpuMs: two(then.cpu),
    memoryMiB: two(memory),
  };
};

const rows: Row[] = [];
for (const size of how.sizes.split(',').map(Number)) rows.push(await measure(size));
report('Dashboards: work to fill, to compute, to serve', rows, { json: how.json, seed: SEED });
