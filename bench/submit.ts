import { LAYERS } from './support/layers.ts';
import { type Measured, measure } from './support/load.ts';
import { options, report } from './support/report.ts';

/**
 * The full path of `POST /api/v1/reports` (validation, sealing, fsync, processes and projections on) as a share of a bare
 * Fastify schema echo of the same body in the same run, at 1, 16 and 64 connections; then what each layer costs at 64.
 * npm run bench -- submit [--seconds 5] [--json FILE]
 */
const how = options({ seconds: '5', layers: LAYERS.join(',') });
const seconds = Number(how.seconds);
const CONNECTIONS = [1, 16, 64];

const results: Measured[] = [];
for (const layer of LAYERS.filter((name) => how.layers.split(',').includes(name))) {
  results.push(...(await measure(layer, layer === 'fastify' || layer === 'full' ? CONNECTIONS : [64], seconds)));
}

const reference = (connections: number): Measured | undefined =>
  results.find((r) => r.layer === 'fastify' && r.connections === connections);
const rows = results.map((r) => {
  const base = reference(r.connections)?.requestsPerSecond ?? 0;
  return {
    name: r.layer,
    connections: r.connections,
    requestsPerSecond: r.requestsPerSecond,
    reference: base,
    ratio: base === 0 ? 0 : Number((r.requestsPerSecond / base).toFixed(3)),
    p50: r.p50,
    p99: r.p99,
    cpuMicros: r.cpuMicros,
    refused: r.refused,
  };
});
report('POST /api/v1/reports as a share of a bare Fastify echo (latencies in ms, processor in µs a request)', rows, {
  json: how.json,
  seed: 0,
});
