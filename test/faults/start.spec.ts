import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { assertSafeSqlite } from '#libs/sqlite';
import { explain } from '../../src/app.explain.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts';
import { type Launch, launch, type Product } from './product.ts';

const PATIENCE_MS = 60_000;
const KEY = '0123456789abcdef'.repeat(4);
const OTHER_KEY = 'fedcba9876543210'.repeat(4);
const HOUR_MS = 3_600_000;
const PAGE = 4_096;

/** In Chinese and in English, and no stack, no code of ours. */
const explained = (zh: string, en: string) => {
  expect(zh).toMatch(/[一-龥]/);
  return (said: string): void => {
    expect(said).toContain(zh);
    expect(said).toContain(en);
    expect(said).not.toMatch(/^\s+at |node:internal|\.js:\d/m);
  };
};

describe('a start that cannot succeed', () => {
  let folder: TemporaryFolder;
  let sound: string;
  const running: Product[] = [];
  const servers: Server[] = [];
  const start = (how: Launch): Product => {
    const product = launch({ ...how, env: { HUIYIN_MASTER_KEY: KEY, ...how.env } });
    running.push(product);
    return product;
  };
  beforeAll(async () => {
    folder = await temporaryFolder();
    sound = join(folder.path, 'sound');
    const first = start({ data: sound });
    await first.ready;
    await first.end('SIGTERM');
  }, PATIENCE_MS);
  afterAll(async () => {
    await Promise.all(running.map((product) => product.end('SIGKILL')));
    for (const server of servers) server.close();
    await folder.remove();
  });

  /** A data folder like one that was in use. */
  const copy = (name: string): string => {
    const data = join(folder.path, name);
    cpSync(sound, data, { recursive: true });
    return data;
  };
  const refused = async (how: Launch): Promise<string> => {
    const { code, signal, said } = await start(how).ended;
    expect({ code, signal }).toEqual({ code: 1, signal: null });
    return said;
  };
  /** Each names itself; they run side by side, for each is mostly the start of a process. */
  const cases: Record<string, () => Promise<void>> = {
    'the port is taken': async () => {
      const server = createServer();
      servers.push(server);
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as AddressInfo;
      explained('端口已被占用', 'The port is taken')(await refused({ data: copy('port'), args: ['--port', String(port)] }));
    },
    'the data folder is a file': async () => {
      writeFileSync(join(folder.path, 'file'), '');
      explained('不是目录', 'does not name a folder')(await refused({ data: join(folder.path, 'file') }));
      explained('不是目录', 'does not name a folder')(await refused({ data: join(folder.path, 'file', 'below') }));
    },
    'the log’s header is overwritten': async () => {
      const data = copy('header');
      await overwrite(join(data, 'events.db'), 0, 200);
      explained('数据文件已损坏', 'A data file is damaged')(await refused({ data }));
    },
    'the log’s pages are overwritten': async () => {
      const data = copy('pages');
      await overwrite(join(data, 'events.db'), PAGE, 6 * PAGE);
      explained('数据文件已损坏', 'A data file is damaged')(await refused({ data }));
    },
    'the views are overwritten': async () => {
      const data = copy('views');
      // Without the write-ahead log, which would mend it.
      rmSync(join(data, 'views.db-wal'), { force: true });
      await overwrite(join(data, 'views.db'), 0, 200);
      explained('视图文件已损坏:请移走', 'The views are damaged: move views.db')(await refused({ data }));
      rmSync(join(data, 'views.db'));
      expect(await start({ data }).ready).toMatch(/^http/);
    },
    'the master key is another one': async () => {
      const said = await refused({ data: copy('key'), env: { HUIYIN_MASTER_KEY: OTHER_KEY } });
      explained('主密钥无效或与数据不符', 'The master key is not valid or does not belong to this data')(said);
      expect(said).not.toMatch(/[0-9a-f]{16}/);
    },
    'the master key is no key': async () => {
      const said = await refused({ data: copy('no-key'), env: { HUIYIN_MASTER_KEY: 'hunter2' } });
      explained('主密钥无效', 'The master key is not valid')(said);
      expect(said).not.toContain('hunter2');
    },
    'an option is unknown': async () => {
      explained('不认识的选项', 'unknown option')(await refused({ data: sound, args: ['--prot', '1'] }));
      explained('--demo 只能是', '--demo is year, empty or none')(await refused({ data: sound, args: ['--demo', 'full'] }));
    },
    'another process has the folder': async () => {
      const data = copy('in-use');
      await start({ data }).ready;
      explained('正在被另一个', 'Another Huiyin process is using')(await refused({ data }));
    },
    'the clock is far behind the log': async () => {
      const data = copy('clock');
      lastRecordedAt(data, Date.now() + 2 * HOUR_MS);
      explained('请先校准时钟', 'set the clock first')(await refused({ data }));
    },
    'in production without a master key, or with a demo': async () => {
      const [data, production] = [join(folder.path, 'production'), { NODE_ENV: 'production' }];
      const keyless = await refused({ data, args: ['--demo', 'none'], env: { ...production, HUIYIN_MASTER_KEY: '' } });
      explained('生产模式需要主密钥', 'Production needs a master key')(keyless);
      explained('生产模式不使用演示账号', 'Production refuses demo accounts')(await refused({ data, env: production }));
    },
  };

  it.concurrent.each(Object.keys(cases))(
    '%s › says so in both languages, and what to do',
    async (name) => {
      await cases[name]?.();
    },
    PATIENCE_MS,
  );

  it(
    'a clock that is a little behind › is no reason to refuse',
    async () => {
      const data = copy('clock-a-little');
      lastRecordedAt(data, Date.now() + HOUR_MS / 2);
      expect(await start({ data }).ready).toMatch(/^http/);
    },
    PATIENCE_MS,
  );

  it('a SQLite that loses commits › is explained in both languages', () => {
    let refusal: unknown;
    try {
      assertSafeSqlite('3.51.2');
    } catch (error) {
      refusal = error;
    }
    explained('此 SQLite 版本可能丢失已提交的写入', 'This version of SQLite can lose committed writes')(explain(refusal));
  });
});

const overwrite = async (file: string, from: number, length: number): Promise<void> => {
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(length, 0xa5), 0, length, from);
  await handle.close();
};

/** Makes the last event look recorded at another time: the machine's own clock stays as it is. */
const lastRecordedAt = (data: string, ms: number): void => {
  const at = new Date(ms + 8 * HOUR_MS).toISOString().replace('Z', '+08:00');
  const db = new DatabaseSync(join(data, 'events.db'));
  db.prepare(`UPDATE events SET meta = json_set(meta, '$[1]', ?) WHERE position = (SELECT max(position) FROM events)`).run(at);
  db.close();
};
