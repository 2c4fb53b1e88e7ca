import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { viewKey } from '#libs/read-models';
import { queue } from '../../src/station/views/queue/queue.projection.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts';
import { ROOT } from '../support/tree.ts';
import { Load } from './application.load.ts';
import { launch, type Product } from './product.ts';

const PATIENCE_MS = 60_000;
const TABLE = viewKey(queue.spec);

describe('npm run verify', () => {
  let folder: TemporaryFolder;
  let data: string;
  let product: Product;
  beforeAll(async () => {
    folder = await temporaryFolder();
    data = join(folder.path, 'data');
    product = launch({ data });
    const base = await product.ready;
    const load = new Load();
    const enough = new AbortController();
    const over = load.run(base, enough.signal);
    await fetch(`${base}/health/ready`);
    enough.abort();
    await over;
    expect(load.acknowledged.size).toBeGreaterThan(0);
  }, PATIENCE_MS);
  afterAll(async () => {
    await product.end('SIGKILL');
    await folder.remove();
  });

  const verify = (...args: readonly string[]) => {
    const ran = spawnSync(process.execPath, [join(ROOT, 'dist/src/tools/verify.js'), ...args], { encoding: 'utf8' });
    return { status: ran.status, said: ran.stdout + ran.stderr };
  };

  it('beside a running product › says that the folder is in use', () => {
    const { status, said } = verify('--data', data);
    expect([status, said]).toEqual([1, expect.stringMatching(/正在被另一个[\s\S]*Another Huiyin process/)]);
  });

  it(
    'on a folder at rest › finds all views as the log says, and then the one document that was edited by hand',
    async () => {
      await product.end('SIGTERM');
      const sound = verify('--data', data);
      expect(sound).toEqual({ status: 0, said: expect.stringContaining(', 0 differ from the log') });
      const db = new DatabaseSync(join(data, 'views.db'));
      const [row] = db.prepare(`SELECT id FROM "${TABLE}" ORDER BY id LIMIT 1 OFFSET 3`).all();
      db.prepare(`UPDATE "${TABLE}" SET doc = json_set(doc, '$.status', 'closed') WHERE id = ?`).run(row?.['id'] as string);
      db.close();
      const edited = verify('--data', data);
      expect(edited).toEqual({ status: 2, said: expect.stringContaining(`changed ${String(row?.['id'])}: status\n`) });
      expect(edited.said).toContain(', 1 differ from the log');
    },
    PATIENCE_MS,
  );

  it('without data, or asked for something unknown › says so', () => {
    expect(verify('--data', join(folder.path, 'none'))).toEqual({ status: 1, said: expect.stringMatching(/没有数据[\s\S]*no data/) });
    expect(verify('--dta', 'x')).toEqual({ status: 1, said: expect.stringMatching(/不认识的选项[\s\S]*unknown option/) });
  });
});
