import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { EventSource } from '../support/event-source.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts';
import { until } from '../support/until.ts';
import { brokenIn, lookInto } from './application.audit.ts';
import { Load } from './application.load.ts';
import { figures } from './figures.ts';
import { launch, PASSWORD, type Product } from './product.ts';

const PATIENCE_MS = 60_000;
/** Longer than what is under way takes, shorter than any time-out that would end it by force. */
const SOON_MS = 8_000;
const ENOUGH = 100;

const timed = async <T>(work: Promise<T>): Promise<{ result: T; ms: number }> => {
  const begin = performance.now();
  return { result: await work, ms: performance.now() - begin };
};

const signIn = async (base: string): Promise<string> => {
  const reply = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'director', password: PASSWORD }),
  });
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
};

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

const isThere = (base: string): Promise<boolean> =>
  fetch(`${base}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

describe('SIGTERM', () => {
  let folder: TemporaryFolder;
  let data: string;
  let product: Product;
  beforeEach(async () => {
    folder = await temporaryFolder();
    data = join(folder.path, 'data');
    product = launch({ data });
  });
  afterEach(async () => {
    await product.end('SIGKILL');
    await folder.remove();
  });

  it(
    'under load and with open event streams › ends soon and well; what was recorded was answered, what was answered is recorded',
    async () => {
      const base = await product.ready;
      const source = new EventSource();
      await source.open(`${base}/api/v1/station/cases/stream`, { cookie: await signIn(base) });
      const load = new Load();
      const over = load.run(base);
      await until('a load', () => load.acknowledged.size > ENOUGH, PATIENCE_MS);
      const { result, ms } = await timed(product.end('SIGTERM'));
      await over;
      figures('ended under load', { ms: Math.round(ms), acknowledged: load.acknowledged.size, refused: load.strange.length });
      expect(result).toMatchObject({ code: 0, signal: null });
      expect(ms).toBeLessThan(SOON_MS);
      await until('the end of the stream', () => source.ended);
      expect(source.heard.length).toBeGreaterThan(0);
      const { lodged, received, views } = await lookInto(data);
      expect(views).toEqual([]);
      expect([...lodged.keys()].sort()).toEqual([...load.acknowledged.values()].map(({ reportId }) => reportId).sort());
      expect(brokenIn({ lodged, received, views, events: 0 }, load.acknowledged.values(), false)).toEqual([]);
      expect(load.strange.filter((what) => !what.startsWith('answered 503'))).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'with somebody who holds a connection and says nothing › ends soon',
    async () => {
      const { hostname, port } = new URL(await product.ready);
      const silent = connect(Number(port), hostname);
      const half = connect(Number(port), hostname);
      half.write('POST /api/v1/reports HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"kind":');
      for (const socket of [silent, half]) socket.on('error', () => undefined);
      await fetch(`http://${hostname}:${port}/health/live`);
      const { result, ms } = await timed(product.end('SIGTERM'));
      expect(result).toMatchObject({ code: 0, signal: null });
      expect(ms).toBeLessThan(SOON_MS);
      for (const socket of [silent, half]) socket.destroy();
    },
    PATIENCE_MS,
  );

  it(
    'while it starts › ends soon and well, and the next start goes on from there',
    async () => {
      await product.end('SIGKILL');
      const port = await freePort();
      const starting = launch({ data: join(folder.path, 'begun'), args: ['--port', String(port)] });
      await until('somebody answers', () => isThere(`http://127.0.0.1:${port}`), PATIENCE_MS);
      const { result, ms } = await timed(starting.end('SIGTERM'));
      expect(result).toMatchObject({ code: 0, signal: null });
      expect(ms).toBeLessThan(SOON_MS);
      product = launch({ data: join(folder.path, 'begun') });
      expect((await fetch(`${await product.ready}/health/ready`)).status).toBe(200);
    },
    PATIENCE_MS,
  );
});
