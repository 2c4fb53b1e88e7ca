import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EdgeError } from '#libs/http';
import type { House } from './app.house.ts';

const WAIT_MS = 3_000;

const positionIn = (query: unknown): number | undefined => {
  const { after } = query as { after?: unknown };
  return typeof after === 'string' && /^\d{1,15}$/.test(after) ? Number(after) : undefined;
};

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What holds for every answer, as plain hooks (an interceptor would put an Observable around every request): nothing is
 * sniffed, nothing of the API is cached, and `?after=<position>` on a read waits, bounded, until the views have seen what the
 * asker has just written (api.md, "Habits"). Nothing is written while it could not be acknowledged as durable.
 */
export const guardEdge = (app: NestFastifyApplication, { caughtUp, isDurable }: Pick<House, 'caughtUp' | 'isDurable'>): void => {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    if (request.url.startsWith('/api/v1')) reply.header('cache-control', 'no-store');
    if (!SAFE.has(request.method) && !isDurable()) return done(new EdgeError(503, 'http.not-ready', 2));
    const after = request.method === 'GET' ? positionIn(request.query) : undefined;
    if (after === undefined) return done();
    caughtUp.whenCaughtUp(after, WAIT_MS).then((reached) => done(reached ? undefined : new EdgeError(503, 'http.not-ready', 1)), done);
  });
};
