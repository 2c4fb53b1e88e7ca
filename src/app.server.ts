import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { RouteOptions } from 'fastify';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import { guardEdge } from './app.edge.ts';
import { serveDocument } from './app.document.ts';
import type { House } from './app.house.ts';
import { AppModule, type Surroundings } from './app.module.ts';
import { servePages } from './app.pages.ts';

// 3,000 characters of Chinese with every field filled stay far below this.
const BODY_LIMIT = 64 * 1024;
const MINUTE = 60_000;
// A minute and address: enough for a household behind one router, too few to try passwords or codes out.
const REQUESTS = 300;
const SIGN_INS = 20;

const signsIn = ({ method, url }: { method: string; url: string }): boolean => method === 'POST' && url.startsWith('/api/v1/session');

/** Unlike across processes and restarts, and cheap: every request pays for its own. */
const correlationIds = (): (() => string) => {
  const prefix = randomBytes(9).toString('base64url');
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count.toString(36)}`;
  };
};

const adapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    genReqId: correlationIds(),
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 200 },
  });

const plugIn = async (app: NestFastifyApplication, house: House): Promise<void> => {
  await app.register(cookie);
  if (house.config.limits) {
    await app.register(rateLimit, {
      max: (request) => (signsIn(request) ? SIGN_INS : REQUESTS),
      keyGenerator: (request) => `${request.ip}${signsIn(request) ? ' sign-in' : ''}`,
      timeWindow: MINUTE,
      // Probes, pages and their files cost little; what is limited is what writes, searches or can be guessed at.
      allowList: (request) => !request.url.startsWith('/api/'),
    });
  }
  guardEdge(app, house);
  await servePages(app);
};

/** Builds the application on a house; `listen` or `inject` is the caller's. */
export const buildServer = async (
  house: House,
  around: Surroundings,
  onRoute?: (route: RouteOptions) => void,
): Promise<NestFastifyApplication> => {
  const http = adapter();
  if (onRoute) http.getInstance().addHook('onRoute', onRoute);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(house, around), http, {
    logger: house.config.logLevel === 'silent' ? false : ['error', 'warn'],
  });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  await plugIn(app, house);
  serveDocument(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
};
