import { setTimeout as pause } from 'node:timers/promises';
import { isStaff, notStaff } from './here.ts';
import { type Answer, knowledgeFrom, type Target } from './target.ts';
import { ImportTrouble } from './trouble.ts';

export interface Remote {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

const TIMEOUT_MS = 30_000;
/** Pauses before the second, third … try when nobody answers: the product may be starting again. */
const AGAIN_MS = [500, 2_000, 5_000, 15_000];

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const unreachable = (url: string, cause: unknown): ImportTrouble =>
  new ImportTrouble(
    `连接不上 ${url}。请检查地址以及系统是否在运行。已导入的不会丢失,再次运行会接着导入。`,
    `Cannot reach ${url}. Check the address and whether the product is running. What was imported is safe; run again to go on.`,
    { cause },
  );

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  return /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
};

/** Requests to one product, with the cookie that it gave. */
class Caller {
  private cookie = '';

  constructor(private readonly base: string) {}

  /** Tries again where nobody answers; a key makes that safe for a report. Throws ImportTrouble. */
  async call(request: Request): Promise<Answer> {
    for (let tried = 0; ; tried += 1) {
      try {
        return await this.once(request);
      } catch (error) {
        const wait = AGAIN_MS[tried];
        if (wait === undefined) throw unreachable(this.base, error);
        await pause(wait);
      }
    }
  }

  private async once({ method, path, body, headers }: Request): Promise<Answer> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: {
        'accept-language': 'zh-CN',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const set = response.headers.getSetCookie();
    if (set.length > 0) this.cookie = set.map((cookie) => cookie.split(';')[0]).join('; ');
    const retryAfter = Number(response.headers.get('retry-after'));
    return { status: response.status, body: await bodyOf(response), ...(retryAfter > 0 ? { retryAfter } : {}) };
  }
}

interface Session {
  readonly capacity: string;
  readonly capacities: readonly { readonly capacity: string }[];
}

const signIn = async (caller: Caller, { user, password, url }: Remote): Promise<void> => {
  const { status, body } = await caller.call({ method: 'POST', path: '/api/v1/session', body: { username: user, password } });
  if (status === 401) throw new ImportTrouble('账号或密码不正确。', 'The user name or the password is not right.');
  if (status !== 200) throw new ImportTrouble(`登录 ${url} 失败(状态 ${status})。`, `Signing in at ${url} failed (status ${status}).`);
  const session = body as Session;
  if (isStaff(session.capacity)) return;
  const capacity = session.capacities.map((hat) => hat.capacity).find(isStaff);
  if (capacity === undefined) throw notStaff(user);
  await caller.call({ method: 'PUT', path: '/api/v1/session/capacity', body: { capacity } });
};

const headIn = (metrics: unknown, url: string): number => {
  const match = /^huiyin_log_head (\d+)/m.exec(String(metrics));
  if (!match) throw new ImportTrouble(`${url} 不是“回音”系统。`, `What answers at ${url} is not Huiyin.`);
  return Number(match[1]);
};

const baseOf = (url: string): string => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new ImportTrouble(`“${url}”不是网址,应如 http://127.0.0.1:3000。`, `"${url}" is not an address like http://127.0.0.1:3000.`);
  return url.replace(/\/+$/, '');
};

/** Items and places of a running product, without signing in. */
export const knowledgeAt = async (url: string): Promise<Target['knowledge']> => {
  const caller = new Caller(baseOf(url));
  headIn((await caller.call({ method: 'GET', path: '/metrics' })).body, url);
  const [catalogue, community] = await Promise.all(
    ['/api/v1/catalogue', '/api/v1/community'].map((path) => caller.call({ method: 'GET', path })),
  );
  return knowledgeFrom(catalogue?.body, community?.body);
};

/** A running product at an address. Throws ImportTrouble. */
export const openRemote = async (remote: Remote): Promise<Target> => {
  const knowledge = await knowledgeAt(remote.url);
  const caller = new Caller(baseOf(remote.url));
  await signIn(caller, remote);
  const headAtStart = headIn((await caller.call({ method: 'GET', path: '/metrics' })).body, remote.url);
  return {
    headAtStart,
    knowledge,
    submit: (body, key) => caller.call({ method: 'POST', path: '/api/v1/reports', body, headers: { 'idempotency-key': key } }),
    settled: async () => undefined,
    close: async () => undefined,
  };
};
