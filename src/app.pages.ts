import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

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

/** The built pages: beside the built server, or, run from source, in `dist/`. */
const builtPages = (): string | undefined =>
  ['../web', '../dist/web'].map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) => existsSync(`${path}/assets`));

/** Serves the pages, if they are built. */
export const servePages = async (app: NestFastifyApplication): Promise<void> => {
  const web = builtPages();
  if (web === undefined) return;
  // Helmet works out its headers anew for each answer: worth it for pages, not for every answer of the API.
  await app.register(helmet, { global: false, contentSecurityPolicy: POLICY, strictTransportSecurity: false });
  await app.register(fastifyStatic, {
    root: web,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: cachePages,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    const page = pageFor(request.method, request.url);
    if (page === undefined) return;
    await (reply as typeof reply & { helmet(): Promise<void> }).helmet();
    return reply.sendFile(page);
  });
};
