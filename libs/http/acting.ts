import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { hash } from 'node:crypto';
import { type Clock, isoTime, type Meta, timeOrderedId } from '#libs/eventing';

/** Who acts in a request. Set by the application's guard before any handler runs; `account` is absent for visitors. */
export interface Acting {
  readonly actor: string;
  readonly capacity: string;
  readonly unit: string;
  readonly community: string;
  readonly account?: string;
}

/** The parts of a Fastify request that the edge uses. */
export interface EdgeRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: unknown;
  readonly query?: unknown;
  acting?: Acting;
  clock?: Clock;
}

export const VISITOR = 'visitor';

const header = (request: EdgeRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

/** The acting person; the guard has run, so it is always there. */
export const actingIn = (request: EdgeRequest): Acting => {
  if (!request.acting) throw new Error('no guard has set who acts');
  return request.acting;
};

const fingerprint = (request: EdgeRequest): string =>
  hash('sha256', `${request.method} ${request.url.split('?', 1)[0]}\n${JSON.stringify(request.body ?? null)}`, 'base64').slice(0, 22);

/** Digits of an If-Match header: the revision that the asker has seen. */
const expectedRevision = (request: EdgeRequest): number | undefined => {
  const match = /^"?(\d{1,9})"?$/.exec(header(request, 'if-match') ?? '');
  return match ? Number(match[1]) : undefined;
};

/** The command's meta: who, in which capacity, when, under which idempotency key (a fresh one where none was sent). */
export const metaOf = (request: EdgeRequest): Meta => {
  const acting = actingIn(request);
  const ms = (request.clock ?? Date).now();
  const now = isoTime(ms);
  const key = header(request, 'idempotency-key');
  const expected = expectedRevision(request);
  return {
    actor: acting.actor,
    capacity: acting.capacity,
    unit: acting.unit,
    community: acting.community,
    at: now,
    now,
    correlationId: request.id,
    key: key ?? timeOrderedId(ms),
    ...(key === undefined ? {} : { fingerprint: fingerprint(request) }),
    ...(expected === undefined ? {} : { expected }),
  };
};

const requestOf = (context: ExecutionContext): EdgeRequest => context.switchToHttp().getRequest<EdgeRequest>();

/** `@Ask() meta: Meta` in a handler's parameters. */
export const Ask = createParamDecorator((_: unknown, context: ExecutionContext) => metaOf(requestOf(context)));

/** `@Who() acting: Acting`. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext) => actingIn(requestOf(context)));

/** `@Speaks() language`: the language of texts for people, from Accept-Language. */
export const Speaks = createParamDecorator((_: unknown, context: ExecutionContext) => languageOf(requestOf(context)));

export type Language = 'zh-CN' | 'en';

export const languageOf = (request: EdgeRequest): Language => {
  const wanted = header(request, 'accept-language') ?? '';
  const en = wanted.search(/\ben\b/i);
  const zh = wanted.search(/\bzh\b/i);
  return en >= 0 && (zh < 0 || en < zh) ? 'en' : 'zh-CN';
};
