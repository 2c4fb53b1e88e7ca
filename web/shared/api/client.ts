import { Problem, problemOf } from './problem.ts';
import { uuidv7 } from './uuid.ts';

export type Query = Readonly<Record<string, string | number | boolean | undefined | null>>;
interface Send {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** Made when a form is begun and kept with its draft: a retry is then the same act. */
  readonly key?: string;
  readonly revision?: number;
}

const BASE = '/api/v1';
/** How long after a write the reads of this page ask to see it. */
const FRESH_MS = 15_000;
const SOON_MS = 2_000;
const WAITS = [400, 1200, 3000];

let language = 'zh-CN';
let written = { position: 0, at: 0 };
const signedOut = new Set<() => void>();

export const speak = (lang: string): void => {
  language = lang;
};
/** Told when the server no longer knows who is there. */
export const onSignedOut = (tell: () => void): (() => void) => {
  signedOut.add(tell);
  return () => signedOut.delete(tell);
};

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
/** Errors after which the same request may be sent again without harm. */
const passing = (p: Problem): boolean => p.offline || p.status === 502 || p.status === 503 || p.status === 504;

async function once(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(BASE + path, { ...init, credentials: 'same-origin' }).catch((e: unknown) => {
    if (init.signal?.aborted) throw e;
    throw new Problem({ status: 0, code: 'offline' });
  });
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.status === 401) for (const tell of signedOut) tell();
  throw problem;
}

async function patiently(path: string, init: RequestInit, waits: readonly number[] = WAITS): Promise<Response> {
  try {
    return await once(path, init);
  } catch (e) {
    const [wait, ...rest] = waits;
    if (!(e instanceof Problem) || !passing(e) || wait === undefined) throw e;
    await sleep(Math.max(wait, Math.min(e.retryAfter, 5) * 1000));
    return patiently(path, init, rest);
  }
}

const queryString = (query: Query): string => {
  const pairs = Object.entries(query).filter(([, v]) => v !== undefined && v !== null && v !== '');
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)])).toString()}`;
};

async function json<T>(response: Response): Promise<T> {
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Reads what does not depend on writes of this page. */
export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const init: RequestInit = { headers: { 'accept-language': language }, ...(signal ? { signal } : {}) };
  return json<T>(await patiently(path + queryString(query), init));
}

/** Reads a view that this page may just have changed: waits until the view has caught up with the last write. */
export function getFresh<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const recent = Date.now() - written.at < FRESH_MS;
  return get<T>(path, recent ? { ...query, after: written.position } : query, signal);
}

/** How often to look again: often just after a write, since other rooms take it up in their own time; else as said. */
export const lookAgain =
  (otherwise: number): (() => number) =>
  () =>
    Date.now() - written.at < FRESH_MS ? SOON_MS : otherwise;

/** Writes. The answer's position is remembered, so that this page reads its own writes. */
export async function send<T>(path: string, how: Send): Promise<T> {
  const headers: Record<string, string> = { 'accept-language': language };
  if (how.body !== undefined) headers['content-type'] = 'application/json';
  if (how.method === 'POST') headers['idempotency-key'] = how.key ?? uuidv7();
  if (how.revision !== undefined) headers['if-match'] = `"${how.revision}"`;
  const body = how.body === undefined ? {} : { body: JSON.stringify(how.body) };
  const answer = await json<T>(await patiently(path, { method: how.method, headers, ...body }));
  noteWritten(answer);
  return answer;
}

export const post = <T>(path: string, body: unknown, key?: string, revision?: number): Promise<T> =>
  send<T>(path, { method: 'POST', body, ...(key === undefined ? {} : { key }), ...(revision === undefined ? {} : { revision }) });

function noteWritten(answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('position' in answer)) return;
  const { position } = answer;
  if (typeof position === 'number') written = { position: Math.max(position, written.position), at: Date.now() };
}
