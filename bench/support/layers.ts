import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import Fastify from 'fastify';
import type { Appended, EventStore, NewEvent } from '#libs/event-store';
import { readConfig } from '../../src/app.config.ts';
import { type House, openHouse } from '../../src/app.house.ts';
import { run } from '../../src/app.run.ts';
import { REPLY_SCHEMA, REQUEST_SCHEMA } from './body.ts';

/** What a server under load answers with, and how it ends. */
export interface Served {
  readonly port: number;
  readonly end: () => Promise<void>;
}

/** Each layer adds one thing to the one before; `full` is the product as `npm start` runs it. */
export const LAYERS = ['fastify', 'nest', 'no-store', 'no-fsync', 'no-sealing', 'no-projections', 'full'] as const;
export type Layer = (typeof LAYERS)[number];

/** The reference: bare Fastify, request and reply by schema, no work. */
const fastify = async (): Promise<Served> => {
  const app = Fastify();
  app.post('/api/v1/reports', { schema: { body: REQUEST_SCHEMA, response: { 201: REPLY_SCHEMA } } }, async (request, reply) => {
    reply.code(201);
    return request.body;
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { port: (app.server.address() as { port: number }).port, end: () => app.close() };
};

@Controller('api/v1/reports')
class Echo {
  @Post()
  @HttpCode(201)
  echo(@Body() body: object): object {
    return body;
  }
}

@Module({ controllers: [Echo] })
class EchoModule {}

const nest = async (): Promise<Served> => {
  const app = await NestFactory.create<NestFastifyApplication>(EchoModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  return { port: (app.getHttpServer().address() as { port: number }).port, end: () => app.close() };
};

/** A store that keeps nothing once `forget` is called (the demo community before that is real): shows what the store costs. */
const forgetting = (real: EventStore): { store: EventStore; forget: () => void } => {
  let [position, forgets] = [0, false];
  const append = async (stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> => {
    if (!forgets) return real.append(stream, expected, events);
    position += events.length;
    return { revision: expected + events.length, position };
  };
  const store: EventStore = {
    append,
    load: (stream) => real.load(stream),
    read: (after, how) => real.read(after, how),
    head: () => real.head(),
    onAppended: (listener) => real.onAppended(listener),
    close: () => real.close(),
  };
  return {
    store,
    forget: () => {
      forgets = true;
    },
  };
};

const withStore = (house: House, store: EventStore): House => ({ ...house, tools: { ...house.tools, store } });
const unsealed = (house: House): House => ({ ...house, tools: { ...house.tools, seal: () => new Uint8Array(64) } });

/** The product with one part left out. */
const product = async (layer: Layer): Promise<Served> => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
  const config = readConfig(['--data', join(folder, 'data'), '--demo', 'empty', '--port', '0'], {
    HUIYIN_LIMITS: 'off',
    HUIYIN_LOG: 'error',
  });
  const opened = await openHouse(config, layer === 'no-fsync' ? { unsafeNoSync: true } : {});
  const memory = forgetting(opened.store);
  const house = layer === 'no-store' ? withStore(opened, memory.store) : layer === 'no-sealing' ? unsealed(opened) : opened;
  const running = await run(config, 'a-password-for-measuring', house);
  await running.ready;
  if (layer === 'no-store') memory.forget();
  if (layer === 'no-projections') await running.rest();
  await running.app.listen(0, '127.0.0.1');
  const port = (running.app.getHttpServer().address() as { port: number }).port;
  const end = async (): Promise<void> => {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { port, end };
};

export const serve = (layer: Layer): Promise<Served> => {
  if (layer === 'fastify') return fastify();
  return layer === 'nest' ? nest() : product(layer);
};
