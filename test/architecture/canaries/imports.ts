import type { Files } from '../../support/tree.ts';

/** Imports that the walls let through, and the modules that canaries fly at. Nothing here may be reported. */
export const allowed: Files = {
  'src/main.ts': `import './app.module.ts';`,
  'src/app.config.ts': `export const config = 1;`,
  'src/app.module.ts': `import '#libs/log-sqlite';\nimport './app.config.ts';\nimport './red/red.module.ts';\nimport './blue/blue.module.ts';`,
  'src/red/red.module.ts': `import '@nestjs/platform-fastify';\nimport './thing/do/do.http.ts';\nimport './thing/do/do.handler.ts';`,
  'src/red/published.ts': `import type { Word } from '#community/published';\nexport type RedEvent = Word;`,
  'src/red/thing/thing.state.ts': `export type Thing = 1;`,
  'src/red/thing/do/do.command.ts': `import { Command } from '@nestjs/cqrs';\nexport class Do extends Command<void> {}`,
  'src/red/thing/do/do.handler.ts': `import type { Thing } from '../thing.state.ts';\nexport const handle = (t: Thing) => t;`,
  'src/red/thing/do/do.http.ts': `import type { FastifyRequest } from 'fastify';\nexport type Asked = FastifyRequest;`,
  'src/community/published.ts': `import type { AnyEvent } from '#libs/log';\nexport type Word = AnyEvent;`,
  'src/blue/blue.module.ts': `import './act/act.decision.ts';\nimport './views/seen/seen.projection.ts';`,
  'src/blue/act/act.decision.ts': `import type { Word } from '#community/published';\nexport type Act = Word;`,
  'src/blue/views/seen/seen.projection.ts': `import type { RedEvent } from '#red/published';\nexport type Seen = RedEvent;`,
  'src/blue/views/seen/seen.projection.spec.ts': `import type { RedEvent } from '#red/published';\nexport type Given = RedEvent;`,
  'src/coordination/meeting.process.ts': `import type { RedEvent } from '#red/published';\nimport { Do } from '../red/thing/do/do.command.ts';\nexport const meet = (_: RedEvent) => new Do();`,
  'src/tools/bring.ts': `import { handle } from '../red/thing/do/do.handler.ts';\nexport const bring = handle;`,
  'libs/log/index.ts': `export interface AnyEvent { readonly type: string }`,
  'libs/log-sqlite/index.ts': `import { DatabaseSync } from 'node:sqlite';\nimport type { AnyEvent } from '#libs/log';\nexport const open = (_: AnyEvent) => new DatabaseSync(':memory:');`,
  'libs/read-models-mongo/index.ts': `import { MongoClient } from 'mongodb';\nexport const client = MongoClient;`,
  'libs/event-store-esdb/index.ts': `import { EventStoreDBClient } from '@eventstore/db-client';\nexport const client = EventStoreDBClient;`,
  'libs/http/index.ts': `import type { FastifyInstance } from 'fastify';\nexport type Edge = FastifyInstance;`,
  'libs/log/index.spec.ts': `import fc from 'fast-check';\nimport type { AnyEvent } from './index.ts';\nexport const any = (_: AnyEvent) => fc.anything();`,
  'bench/append.ts': `import '#libs/log-sqlite';`,
  'test/all.spec.ts': `import '#libs/read-models-mongo';\nimport '#libs/event-store-esdb';\nimport './support/clock.ts';`,
  'test/support/clock.ts': `export const clock = 1;`,
  'web/main.tsx': `import { page } from './page.tsx';\nexport const main = page;`,
  'web/page.tsx': `export const page = 1;`,
};

/** One wall, one module that runs into it and into no other. `newest` is a room that no list could know. */
export interface Canary {
  readonly wall: string;
  readonly file: string;
  readonly code: string;
}
const canary = (wall: string, file: string, code: string): Canary => ({ wall, file, code });

export const canaries: readonly Canary[] = [
  canary(
    'rooms-do-not-know-rooms',
    'src/newest/peep.ts',
    `import type { Thing } from '../red/thing/thing.state.ts';\nexport type Mine = Thing;`,
  ),
  canary('rooms-do-not-know-rooms', 'src/newest/send.handler.ts', `import '../red/thing/do/do.command.ts';`),
  canary('rooms-do-not-know-rooms', 'src/newest/views/look.projection.ts', `import '../../red/thing/thing.state.ts';`),
  canary(
    'doors-are-for-views-and-processes',
    'src/newest/a.decision.ts',
    `import type { RedEvent } from '#red/published';\nexport type A = RedEvent;`,
  ),
  canary(
    'doors-are-for-views-and-processes',
    'src/newest/b.handler.ts',
    `import type { RedEvent } from '../red/published.ts';\nexport type B = RedEvent;`,
  ),
  canary('coordination-uses-doors-and-commands', 'src/coordination/nosy.process.ts', `import '../red/thing/do/do.handler.ts';`),
  canary('rooms-do-not-know-the-house', 'src/newest/settings.ts', `import '../app.config.ts';`),
  canary('pure-files-need-nothing', 'src/newest/a2.decision.ts', `import 'node:crypto';`),
  canary('pure-files-need-nothing', 'src/newest/b.state.ts', `import 'rxjs';`),
  canary('pure-files-need-nothing', 'src/newest/c.events.ts', `import type { Logger } from 'pino';\nexport type C = Logger;`),
  canary('pure-files-need-nothing', 'src/newest/views/d.projection.ts', `import 'class-validator';`),
  canary(
    'pure-files-need-nothing',
    'src/coordination/e.process.ts',
    `import { Injectable } from '@nestjs/common';\nexport const e = Injectable;`,
  ),
  canary(
    'http-only-at-the-edge',
    'src/newest/c.handler.ts',
    `import type { FastifyReply } from 'fastify';\nexport type Reply = FastifyReply;`,
  ),
  canary('http-only-at-the-edge', 'src/newest/d.query.ts', `import '@fastify/cookie';`),
  canary('http-only-at-the-edge', 'libs/log/serve.ts', `import '@nestjs/platform-fastify';`),
  canary('libs-know-no-domain', 'libs/log/knows.ts', `import type { RedEvent } from '#red/published';\nexport type Known = RedEvent;`),
  canary('adapters-are-chosen-in-the-app-module', 'src/newest/e.handler.ts', `import '#libs/log-sqlite';`),
  canary('adapters-are-chosen-in-the-app-module', 'src/worker.ts', `import '#libs/read-models-mongo';`),
  canary('adapters-are-chosen-in-the-app-module', 'libs/log/choose.ts', `import '#libs/event-store-esdb';`),
  canary('adapters-do-not-know-adapters', 'libs/log-sqlite/other.ts', `import '#libs/read-models-mongo';`),
  canary('sqlite-only-in-its-adapters', 'src/newest/f.handler.ts', `import 'node:sqlite';`),
  canary(
    'sqlite-only-in-its-adapters',
    'libs/log/file.ts',
    `import type { DatabaseSync } from 'node:sqlite';\nexport type File = DatabaseSync;`,
  ),
  canary('mongodb-only-in-its-adapter', 'libs/log-mongo/index.ts', `import 'mongodb';`),
  canary('eventstoredb-only-in-its-adapter', 'src/newest/g.handler.ts', `import '@eventstore/db-client';`),
  canary('web-stands-alone', 'web/types.ts', `import type { RedEvent } from '../src/red/published.ts';\nexport type Shown = RedEvent;`),
  canary('web-stands-alone', 'web/times.ts', `import '../libs/log/index.ts';`),
  canary('the-product-does-not-import-pages', 'src/newest/render.ts', `import '../../web/page.tsx';`),
  canary('no-cycles', 'libs/ring/a.ts', `import type { B } from './b.ts';\nexport type A = B;`),
  canary('no-orphans', 'libs/log/lonely.ts', `export const lonely = 1;`),
  canary('nothing-imports-a-spec', 'libs/log/lends.ts', `import './index.spec.ts';`),
  canary('nothing-imports-tests', 'libs/log/leans.ts', `import '../../test/support/clock.ts';`),
  canary('no-dev-dependency-at-run-time', 'libs/log/random.ts', `import 'fast-check';`),
  canary('no-dev-dependency-at-run-time', 'src/newest/not-listed.ts', `import 'ajv';`),
  canary('everything-resolves', 'libs/log/lost.ts', `import './nowhere.ts';`),
];

/** The other half of the ring. */
export const companions: Files = { 'libs/ring/b.ts': `import type { A } from './a.ts';\nexport type B = A;` };
