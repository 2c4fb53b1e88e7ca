import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveId, isoTime, timeOrderedId } from '#libs/eventing';
import { NO_STREAM, type NewEvent } from '#libs/event-store';
import { openSqliteLog, type SqliteEventStore } from '#libs/event-store-sqlite';

/**
 * Durable appends of one event with a body of 450 bytes to a stream of its own, then scans and loads of what was written.
 * node --conditions=source --experimental-transform-types bench/append.ts [events]
 */
const TEXT = '三号楼二单元的路灯坏了,晚上看不见台阶。'.repeat(7).slice(0, 135);
const TOTAL = Number(process.argv[2] ?? 64_000);

const event = (n: number): { stream: string; event: NewEvent } => {
  const key = timeOrderedId(1_764_000_000_000 + (n >> 3));
  const actor = deriveId(`person-${n % 500}`, 'x').replaceAll('-', '');
  const id = deriveId(actor, key);
  const now = isoTime(1_764_000_000_000 + (n >> 3));
  const meta = { recordedAt: now, effectiveAt: now, community: 'community-1', actor, capacity: 'resident', unit: 'none' };
  const rest = { correlationId: id, key, fingerprint: `${id}${id}`.replaceAll('-', '') };
  return {
    stream: `opinion-${id}`,
    event: { id: deriveId(actor, key, '0'), type: 'bench.Lodged', version: 1, ...meta, ...rest, data: { id, text: TEXT } },
  };
};

const append = async (store: SqliteEventStore, from: number, count: number, atOnce: number): Promise<void> => {
  const ready = Array.from({ length: count }, (_, n) => event(from + n));
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  for (let n = 0; n < count; n += atOnce) {
    await Promise.all(ready.slice(n, n + atOnce).map((one) => store.append(one.stream, NO_STREAM, [one.event])));
  }
  const [ms, used] = [performance.now() - start, process.cpuUsage(cpu)];
  const each = `${((ms * 1000) / count).toFixed(1)} µs, ${((used.user + used.system) / count).toFixed(1)} µs of processor each`;
  process.stdout.write(`${String(atOnce).padStart(5)} at once: ${Math.round((count / ms) * 1000)} appends/s (${each})\n`);
};

const timed = async (what: string, step: () => Promise<number>): Promise<void> => {
  const start = performance.now();
  const count = await step();
  process.stdout.write(`${what}: ${Math.round((count / (performance.now() - start)) * 1000)}/s\n`);
};

const scan = async (store: SqliteEventStore, types?: readonly string[]): Promise<number> => {
  for (let at = 0; ; ) {
    const page = await store.read(at, { limit: 500, ...(types ? { types } : {}) });
    at = page.upTo;
    if (page.atEnd) return at;
  }
};

const folder = mkdtempSync(join(tmpdir(), 'bench-append-'));
const path = join(folder, 'events.db');
try {
  const store = openSqliteLog(path);
  await append(store, 0, 2_000, 1);
  for (const atOnce of [1, 10, 64, 1000]) await append(store, 1e7 * (1 + Math.log2(atOnce)), atOnce === 1 ? 4_000 : TOTAL, atOnce);
  await timed('scan, events', () => scan(store));
  await timed('scan with a filter that takes none, events', () => scan(store, ['other.']));
  const page = await store.read(0, { limit: 2_000 });
  await timed('loads of a stream', async () => {
    for (const one of page.events) await store.load(one.stream);
    return page.events.length;
  });
  const all = (await store.head()) / page.events.length;
  const json = page.events.reduce((sum, one) => sum + Buffer.byteLength(JSON.stringify(one)), 0) * all;
  await store.close();
  process.stdout.write(
    `${(statSync(path).size / json).toFixed(2)} bytes on disk per byte of JSON (${Math.round(json / all / 2_000)} bytes an event)\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
