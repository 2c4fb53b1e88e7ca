import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/app.config.ts';
import { run } from '../src/app.run.ts';
import { timeOrderedId } from '#libs/eventing';
import { BODY } from './support/body.ts';
import { options, report } from './support/report.ts';

/**
 * From the acknowledgement of a submission until every view shows it, at a steady rate.
 * npm run bench -- lag [--rate 500] [--seconds 20] [--json FILE]
 */
const how = options({ rate: '500', seconds: '20' });
const TICK_MS = 10;
const folder = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
const config = readConfig(['--data', join(folder, 'data'), '--demo', 'empty', '--port', '0'], {
  HUIYIN_LIMITS: 'off',
  HUIYIN_LOG: 'error',
});
const running = await run(config, 'a-password-for-measuring');
await running.ready;

const lags: number[] = [];
const submit = async (): Promise<void> => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': timeOrderedId(Date.now()) };
  const reply = await running.app.inject({ method: 'POST', url: '/api/v1/reports', headers, payload: BODY });
  const acknowledged = performance.now();
  if (reply.statusCode !== 201) throw new Error(`refused: ${reply.statusCode}`);
  await running.house.caughtUp.whenCaughtUp((reply.json() as { position: number }).position, 60_000);
  lags.push(performance.now() - acknowledged);
};

const total = Number(how.rate) * Number(how.seconds);
const pending: Promise<void>[] = [];
const began = performance.now();
await new Promise<void>((done) => {
  const timer = setInterval(() => {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * Number(how.rate)));
    while (pending.length < due) pending.push(submit());
    if (pending.length < total) return;
    clearInterval(timer);
    done();
  }, TICK_MS);
});
await Promise.all(pending);
const seconds = (performance.now() - began) / 1000;
await running.close();
rmSync(folder, { recursive: true, force: true });

lags.sort((a, b) => a - b);
const at = (q: number): number => Math.round(lags[Math.floor(q * (lags.length - 1))] ?? 0);
const row = {
  name: 'lag',
  connections: 0,
  requestsPerSecond: Math.round(total / seconds),
  reference: Number(how.rate),
  ratio: Number((total / seconds / Number(how.rate)).toFixed(3)),
  p50: at(0.5),
  p95: at(0.95),
  p99: at(0.99),
};
report('From acknowledgement until every view shows it, in ms', [row], { json: how.json, seed: 0 });
