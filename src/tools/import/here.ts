import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type AppConfig, readConfig } from '../../app.config.ts';
import { openHouse } from '../../app.house.ts';
import { type Running, run } from '../../app.run.ts';
import { Accounts } from '../../identity/account/accounts.ts';
import type { Capacity } from '../../identity/published.ts';
import { Credentials } from '../../identity/session/credentials.ts';
import { SESSION_COOKIE, Sessions } from '../../identity/session/sessions.ts';
import { type Answer, knowledgeFrom, type Target } from './target.ts';
import { ImportTrouble } from './trouble.ts';

export interface Here {
  readonly data?: string;
  /** The account in whose name it is entered. */
  readonly user?: string;
  /** Tools and tests without a built worker shape the views in this thread. */
  readonly inWorker?: boolean;
}

/** Who enters what is imported where nobody is named: the demo's first window, or the tool itself. */
export const WINDOW = 'window1';
export const ITSELF = 'import';
const SETTLING_MS = 600_000;

export const isStaff = (capacity: string): boolean => capacity.startsWith('station.') || capacity.startsWith('committee.');

type Hat = { readonly capacity: Capacity; readonly unit: string };

const hatsOf = async (app: NestFastifyApplication, account: string): Promise<readonly Hat[]> => {
  const { state } = await app.get(Accounts).state(account);
  return state.is === 'open' ? state.hats : [];
};

/** A session of the account's staff capacity; there is no password between a data folder and who holds it. */
const sessionOf = async (app: NestFastifyApplication, user: string | undefined): Promise<string> => {
  const account = app.get(Credentials).accountOf(user ?? WINDOW);
  if (account !== undefined) return app.get(Sessions).open({ account, username: user ?? WINDOW, ...(await staffHat(app, account, user)) });
  if (user !== undefined) throw new ImportTrouble(`没有账号“${user}”。`, `There is no account "${user}".`);
  return app.get(Sessions).open({ account: ITSELF, username: ITSELF, capacity: 'station.window', unit: 'station' });
};

const staffHat = async (app: NestFastifyApplication, account: string, user = WINDOW): Promise<Hat> => {
  const hats = (await hatsOf(app, account)).filter(({ capacity }) => isStaff(capacity));
  const hat = hats.find(({ capacity }) => capacity === 'station.window') ?? hats[0];
  if (!hat) throw notStaff(user);
  return hat;
};

export const notStaff = (user: string): ImportTrouble =>
  new ImportTrouble(
    `账号“${user}”不是工作站或居委会人员,不能代为登记。`,
    `The account "${user}" is neither the station’s nor the committee’s and cannot enter reports for others.`,
  );

/** A folder without anything in it becomes a demo without reports, except in production. */
const begin = async (config: AppConfig, { inWorker }: Here): Promise<Running> => {
  const house = await openHouse(config, inWorker === undefined ? {} : { inWorker });
  const isEmpty = (await house.store.head()) === 0;
  const demo = isEmpty && !config.production ? 'empty' : 'none';
  const running = await run({ ...config, demo }, config.demoPassword ?? randomBytes(9).toString('base64url'), house);
  await running.ready;
  return running;
};

const configOf = ({ data }: Here, env: NodeJS.ProcessEnv): AppConfig => {
  const asked = data === undefined ? [] : ['--data', data];
  return { ...readConfig([...asked, '--demo', 'none'], env), limits: false };
};

const sender = (app: NestFastifyApplication, cookie: string) => {
  const call = async (
    method: 'GET' | 'POST',
    path: string,
    more: { payload?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const headers = { cookie, 'accept-language': 'zh-CN', ...more.headers };
    const reply = await app.inject({ ...more, method, url: `/api/v1${path}`, headers });
    const retryAfter = Number(reply.headers['retry-after']);
    return { status: reply.statusCode, body: reply.json(), ...(retryAfter > 0 ? { retryAfter } : {}) };
  };
  return call;
};

/** Opens a data folder in this process. Throws ConfigError when another process has it, ImportTrouble for the wrong account. */
export const openHere = async (how: Here, env: NodeJS.ProcessEnv): Promise<Target> => {
  const { app, house, processes, close } = await begin(configOf(how, env), how);
  const call = sender(app, `${SESSION_COOKIE}=${await sessionOf(app, how.user)}`);
  const [catalogue, community] = [await call('GET', '/catalogue'), await call('GET', '/community')];
  return {
    headAtStart: await house.store.head(),
    knowledge: knowledgeFrom(catalogue.body, community.body),
    submit: (body, key) =>
      call('POST', '/reports', {
        payload: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
      }),
    settled: async () => {
      await processes.catchUp();
      await house.caughtUp.whenCaughtUp(await house.store.head(), SETTLING_MS);
    },
    close,
  };
};
