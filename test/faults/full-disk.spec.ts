import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { where } from '../support/skip.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts';
import { until } from '../support/until.ts';
import { brokenIn, lookInto, notFound } from './application.audit.ts';
import { Load } from './application.load.ts';
import { launch, PASSWORD, type Product } from './product.ts';

const PATIENCE_MS = 90_000;
const SOON_MS = 30_000;
const SIZE = '48m';

const mount = (at: string): void => {
  mkdirSync(at);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', at], { stdio: 'ignore' });
};
const unmount = (at: string): void => void execFileSync('umount', ['-l', at], { stdio: 'ignore' });

/** Why no small file system can be had here; undefined where one can. */
const noMount = async (): Promise<string | undefined> => {
  const folder = await temporaryFolder();
  const at = join(folder.path, 'small');
  try {
    mount(at);
    unmount(at);
    return undefined;
  } catch {
    return 'no right to mount a small file system';
  } finally {
    await folder.remove();
  }
};

const missing = await noMount();

describe('a full disk', () => {
  let folder: TemporaryFolder;
  let small: string;
  let product: Product | undefined;
  beforeEach(async () => {
    folder = await temporaryFolder();
    small = join(folder.path, 'small');
    mount(small);
  });
  afterEach(async () => {
    await product?.end('SIGKILL');
    unmount(small);
    await folder.remove();
  });

  where(missing)(
    'is answered with 507, and served again without a restart when there is space; nothing acknowledged is lost',
    async () => {
      product = launch({ data: join(small, 'data') });
      const base = await product.ready;
      const load = new Load();
      const post = (): Promise<Response> => fetch(`${base}/api/v1/reports`, report(`k${Math.random()}`));
      const ballast = join(small, 'ballast');
      const { bavail, bsize } = statfsSync(small);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize));
      // Each connection submits until it is refused.
      await until('every connection is refused', async () => (await load.run(base), load.strange.length > 0), SOON_MS);
      expect(load.strange.filter((what) => !/^answered 507 .*store\.full/.test(what))).toEqual([]);
      const answer = await post();
      expect([answer.status, answer.headers.get('content-type')]).toEqual([507, expect.stringMatching(/^application\/problem\+json/)]);
      expect(await answer.json()).toMatchObject({ status: 507, code: 'store.full' });
      // A session is kept in the vault: no less honest there.
      expect((await signIn(base)).status).toBe(507);
      await until('it says that it is not ready', async () => (await fetch(`${base}/health/ready`)).status === 503, SOON_MS);
      rmSync(ballast);
      await until('it is ready again', async () => (await fetch(`${base}/health/ready`)).status === 200, SOON_MS);
      // What was refused with 507 was not recorded; sent again it is.
      await load.settle(base);
      expect(load.inDoubt.size).toBe(0);
      expect([(await post()).status, (await signIn(base)).status]).toEqual([201, 200]);
      expect(await notFound(base, [...load.acknowledged.values()])).toEqual([]);
      await product.end('SIGTERM');
      const found = await lookInto(join(small, 'data'));
      expect(brokenIn(found, load.acknowledged.values(), false)).toEqual([]);
    },
    PATIENCE_MS,
  );
});

const signIn = (base: string): Promise<Response> =>
  fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'director', password: PASSWORD }),
  });

const report = (key: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': key },
  body: JSON.stringify({ kind: 'complaint', item: 'ENV-01', text: '楼道灯不亮', residency: 'registered', place: { courtyard: 'HM-07' } }),
});
