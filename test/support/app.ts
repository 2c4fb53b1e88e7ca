import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '#libs/eventing';
import { type AppConfig, readConfig } from '../../src/app.config.ts';
import { openHouse } from '../../src/app.house.ts';
import { type Running, run } from '../../src/app.run.ts';

export const PASSWORD = 'a-demo-password-for-tests';
const SETTLED_MS = 10_000;

/** The whole application on a folder of its own, with an empty demo community; requests go through `inject`, without a port. */
export interface TestApp extends Running {
  readonly app: NestFastifyApplication;
  readonly data: string;
  /** Somebody with cookies of their own. */
  client(): TestClient;
  /** Signed in, in the given capacity or the account's first. */
  as(username: string, capacity?: string): Promise<TestClient>;
  /** Waits until processes and views have seen everything, also what the processes themselves have set going. */
  settled(): Promise<void>;
  end(): Promise<void>;
}

/** A JSON body, read by path: `body.items[0].reportId` without a cast at every step. */
export type Body = { readonly [key: string]: Body } & { readonly [index: number]: Body } & readonly Body[] & string & number & boolean;

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Body;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

const answerOf = (status: number, headers: Answer['headers'], text: string): Answer => {
  const type = String(headers['content-type'] ?? '');
  return { status, type, body: (type.includes('json') ? JSON.parse(text) : {}) as Body, text, headers };
};

export class TestClient {
  private cookie = '';

  constructor(private readonly app: NestFastifyApplication) {}

  async call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object | string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const reply = await this.app.inject({
      method,
      url: /^\/(health|metrics)/.test(path) ? path : `/api/v1${path}`,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...this.cookies(), ...headers },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.keepCookies(reply.headers['set-cookie']);
    return answerOf(reply.statusCode, reply.headers, reply.body);
  }

  private cookies(): Record<string, string> {
    return this.cookie === '' ? {} : { cookie: this.cookie };
  }

  private keepCookies(sent: string | string[] | undefined): void {
    const set = [sent ?? []].flat();
    if (set.length > 0) this.cookie = set.map((c) => String(c).split(';')[0]).join('; ');
  }

  get(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.call('GET', path, undefined, headers);
  }

  post(path: string, body: object | string = {}, headers?: Record<string, string>): Promise<Answer> {
    return this.call('POST', path, body, headers);
  }
}

export interface TestAppOptions {
  readonly clock?: Clock;
  readonly demo?: AppConfig['demo'];
  readonly data?: string;
}

export const testConfig = (data: string, demo: AppConfig['demo']): AppConfig =>
  readConfig(['--data', data, '--demo', demo, '--port', '0'], {
    HUIYIN_MASTER_KEY: '0123456789abcdef'.repeat(4),
    HUIYIN_LIMITS: 'off',
    HUIYIN_LOG: 'error',
  });

/** Lets the application listen on a free port of the loopback, and says at which address. */
export const listening = async ({ app }: Pick<Running, 'app'>): Promise<string> => {
  await app.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
};

export const startApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'huiyin-test-'));
  const config = testConfig(data, options.demo ?? 'empty');
  const house = await openHouse(config, { inWorker: false, ...(options.clock ? { clock: options.clock } : {}) });
  const running = await run(config, PASSWORD, house);
  await running.ready;
  const client = (): TestClient => new TestClient(running.app);
  const settled = async (): Promise<void> => {
    for (let head = -1; head !== (await house.store.head()); ) {
      head = await house.store.head();
      await running.processes.catchUp();
    }
    if (!(await house.caughtUp.whenCaughtUp(await house.store.head(), SETTLED_MS))) throw new Error('the views did not catch up');
  };
  return {
    ...running,
    data,
    client,
    settled,
    as: async (username, capacity) => {
      const c = client();
      const signed = await c.call('POST', '/session', { username, password: PASSWORD });
      if (signed.status !== 200) throw new Error(`${username} cannot sign in: ${signed.text}`);
      if (capacity) await c.call('PUT', '/session/capacity', { capacity });
      return c;
    },
    end: async () => {
      await running.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};
