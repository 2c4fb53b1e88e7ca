import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import type { RouteOptions } from 'fastify';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { timeOrderedId } from '#libs/eventing';
import type { House } from './app.house.ts';
import { AppModule, type Surroundings } from './app.module.ts';

// 3,000 characters of Chinese with every field filled stay far below this.
const BODY_LIMIT = 64 * 1024;
const MINUTE = 60_000;

/** Pages need their own scripts and styles only; Ant Design writes style elements. */
const POLICY = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    upgradeInsecureRequests: null,
  },
};

const adapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    genReqId: () => timeOrderedId(Date.now()),
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 200 },
  });

const plugIn = async (app: NestFastifyApplication, house: House): Promise<void> => {
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: POLICY, strictTransportSecurity: false });
  if (house.config.limits)
    await app.register(rateLimit, { max: 300, timeWindow: MINUTE, allowList: (request) => request.url.startsWith('/health') });
  const web = fileURLToPath(new URL('../web', import.meta.url));
  if (!existsSync(web)) return;
  await app.register(fastifyStatic, {
    root: web,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: cachePages,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      const page = pageFor(request.method, request.url);
      if (page !== undefined) return reply.sendFile(page);
    });
};

const STAFF = /^\/(station|committee|agencies|admin)(\/|$)/;
const NOT_A_PAGE = /^\/(api|health|metrics|assets)(\/|$)|\.[a-z0-9]+$/;

/** Every address that is not the API's or a file's is a page; the pages find their own way from there. */
const pageFor = (method: string, url: string): string | undefined => {
  const path = url.split('?', 1)[0] as string;
  if (method !== 'GET' || NOT_A_PAGE.test(path)) return undefined;
  return STAFF.test(path) ? 'staff.html' : 'index.html';
};

/** Hashed assets never change; pages are asked for anew. */
const cachePages = (reply: { header(name: string, value: string): unknown }, path: string): void => {
  reply.header('cache-control', /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
};

/** The OpenAPI document of the running application. */
export const openApi = (app: NestFastifyApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Huiyin')
      .setDescription('Every voice in the community gets an answer, and anyone can check that it did.')
      .setVersion('1')
      .build(),
  );

const document = (app: NestFastifyApplication): void => {
  let made: OpenAPIObject | undefined;
  const lazily = (): OpenAPIObject => {
    made ??= openApi(app);
    return made;
  };
  SwaggerModule.setup('api/docs', app, lazily, { jsonDocumentUrl: 'api/openapi.json' });
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
  document(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
};
