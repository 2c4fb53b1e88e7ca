import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deriveId, isoTime, timeOrderedId } from '#libs/eventing';
import { type EventStore, NO_STREAM, type NewEvent } from '#libs/event-store';
import { openSqliteLog } from '#libs/event-store-sqlite';
import { createSealer, type Sealer } from '#libs/privacy';
import { openSqliteVault } from '#libs/privacy-sqlite';

/**
 * Durable appends of one event with a body of 450 bytes to a stream of its own, open and sealed; scans, loads, bytes on disk.
 * node --conditions=source --experimental-transform-types bench/append.ts [events a measurement]
 */
const TEXT = '三号楼二单元的路灯坏了,晚上看不见台阶。'.repeat(7).slice(0, 135);
const TOTAL = Number(process.argv[2] ?? 64_000);
const START = 1_764_000_000_000;

interface Ready {
  readonly stream: string;
  readonly event: NewEvent;
}

const readyOf = (n: number): Ready => {
  const now = START + Math.floor(n / 8);
  const key = timeOrderedId(now);
  const actor = deriveId(`person-${n % 500}`, 'pseudonym').replaceAll('-', '');
  const id = deriveId(actor, key);
  const event = {
    id: deriveId(actor, key, '0'),
    type: 'bench.Lodged',
    version: 1,
    recordedAt: isoTime(now),
    effectiveAt: isoTime(now),
    community: 'community-1',
    actor,
    capacity: 'resident',
    unit: 'none',
    correlationId: id,
    key,
    fingerprint: `${id}${id}`.replaceAll('-', ''),
    data: { id, text: TEXT },
  };
  return { stream: `report-${id}`, event };
};

const sealedWith =
  (sealer: Sealer) =>
  ({ stream, event }: Ready): Ready => {
    const { id, text } = event.data as { id: string; text: string };
    return { stream, event: { ...event, data: { id }, sealed: { subject: id, box: sealer.seal(id, event.id, { text }) } } };
  };

let used = 0;
const append = async (store: EventStore, atOnce: number, seal: (ready: Ready) => Ready = (ready) => ready): Promise<void> => {
  const count = atOnce === 1 ? TOTAL / 16 : TOTAL;
  const ready = Array.from({ length: count }, (_, n) => readyOf(used + n));
  used += count;
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  for (let n = 0; n < count; n += atOnce) {
    const group = ready.slice(n, n + atOnce).map(seal);
    await Promise.all(group.map(({ stream, event }) => store.append(stream, NO_STREAM, [event])));
  }
  const [ms, { user, system }] = [performance.now() - start, process.cpuUsage(cpu)];
  say(`${atOnce} at once: ${perSecond(count, ms)} (${micros(ms * 1000, count)}, of it ${micros(user + system, count)} of processor)`);
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const perSecond = (count: number, ms: number): string => `${Math.round((count / ms) * 1000)}/s`;
const micros = (sum: number, count: number): string => `${(sum / count).toFixed(1)} µs each`;

const timed = async (what: string, step: () => Promise<number>): Promise<void> => {
  const start = performance.now();
  say(`${what}: ${perSecond(await step(), performance.now() - start)}`);
};

const scan = async (store: EventStore, how: { types?: readonly string[] } = {}): Promise<number> => {
  for (let at = 0; ; ) {
    const page = await store.read(at, { limit: 500, ...how });
    at = page.upTo;
    if (page.atEnd) return at;
  }
};

const folder = mkdtempSync(join(tmpdir(), 'bench-append-'));
try {
  const path = join(folder, 'open.db');
  const store = openSqliteLog(path);
  await append(store, 1);
  for (const atOnce of [1, 10, 64, 1000]) await append(store, atOnce);
  const page = await store.read(0, { limit: 2_000 });
  await store.append('rare-1', NO_STREAM, [{ ...readyOf(0).event, type: 'rare.Thing' }]);
  await timed('scan', () => scan(store));
  await timed('scan for a rare type, rows looked at', () => scan(store, { types: ['rare.'] }));
  await timed('loads of a stream', async () => {
    for (const { stream } of page.events) await store.load(stream);
    return page.events.length;
  });
  const each = page.events.reduce((sum, event) => sum + Buffer.byteLength(JSON.stringify(event)), 0) / page.events.length;
  const total = await store.head();
  await store.close();
  say(`${(statSync(path).size / total / each).toFixed(2)} bytes on disk for a byte of JSON (${Math.round(each)} bytes an event)`);

  const vault = openSqliteVault(join(folder, 'keys.db'));
  const sealer = createSealer(randomBytes(32), vault);
  const sealed = openSqliteLog(join(folder, 'sealed.db'), { beforeCommit: () => vault.flush() });
  say('sealed, each under a new key:');
  for (const atOnce of [1, 64]) await append(sealed, atOnce, sealedWith(sealer));
  const { events } = await sealed.read(0, { limit: 4_000 });
  await timed('openings', async () => events.filter((event) => event.sealed && sealer.open(event.sealed)).length);
  await sealed.close();
  vault.close();
} finally {
  rmSync(folder, { recursive: true });
}
