import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { timeOrderedId } from '#libs/eventing';
import { BODY } from './body.ts';
import type { Layer } from './layers.ts';

interface Histogram {
  readonly average: number;
  readonly p50: number;
  readonly p99: number;
}
interface Shot {
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: Histogram;
  readonly non2xx: number;
  readonly errors: number;
}
type Autocannon = (options: object) => Promise<Shot>;
const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;

export interface Measured {
  readonly layer: Layer;
  readonly connections: number;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server a request, all its threads, in microseconds. */
  readonly cpuMicros: number;
  readonly refused: number;
}

const reply = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });

const shoot = (port: number, connections: number, seconds: number): Promise<Shot> =>
  autocannon({
    url: `http://127.0.0.1:${port}/api/v1/reports`,
    method: 'POST',
    connections,
    duration: seconds,
    headers: { 'content-type': 'application/json' },
    body: BODY,
    requests: [
      {
        setupRequest: (request: { headers: object }) => ({
          ...request,
          headers: { ...request.headers, 'idempotency-key': timeOrderedId(Date.now()) },
        }),
      },
    ],
  });

/** Starts the layer, warms it up, then measures each number of connections. */
export const measure = async (layer: Layer, connections: readonly number[], seconds: number): Promise<Measured[]> => {
  const child = fork(fileURLToPath(new URL('./server.js', import.meta.url)), [layer], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const { port } = await reply<{ port: number }>(child);
  await shoot(port, 64, 2);
  const results: Measured[] = [];
  for (const n of connections) {
    child.send('begin');
    const shot = await shoot(port, n, seconds);
    const cost = reply<{ cpuMicros: number }>(child);
    child.send('cost');
    const { cpuMicros } = await cost;
    results.push({
      layer,
      connections: n,
      requestsPerSecond: Math.round(shot.requests.average),
      p50: shot.latency.p50,
      p99: shot.latency.p99,
      cpuMicros: Math.round(cpuMicros / Math.max(1, shot.requests.total)),
      refused: shot.non2xx + shot.errors,
    });
  }
  const gone = new Promise((done) => child.once('exit', done));
  child.send('end');
  await gone;
  return results;
};
