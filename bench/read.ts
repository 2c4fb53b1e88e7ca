import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/app.config.ts';
import { run } from '../src/app.run.ts';
import { TerritoryService } from '../src/community/views/territory/territory.service.ts';
import { Cases } from './support/cases.ts';
import { options, report } from './support/report.ts';

/**
 * What the first page of the queue, one case, a resident's page and the dashboard cost with 1,000, 10,000 and 100,000 cases,
 * and how that grows; then a restart on that folder: until ready, and resident memory.
 * npm run bench -- read [--sizes 1000,10000,100000] [--reads 200] [--seed 1] [--json FILE]
 */
const how = options({ sizes: '1000,10000,100000', reads: '200', seed: '1' });
const PASSWORD = 'a-password-for-measuring';
const folder = mkdtempSync(join(tmpdir(), 'huiyin-bench-'));
const data = join(folder, 'data');
const env = { HUIYIN_LIMITS: 'off', HUIYIN_LOG: 'error', HUIYIN_DEMO_PASSWORD: PASSWORD };

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
const ms = (value: number): number => Number(value.toFixed(2));

const signIn = async (base: string, username: string): Promise<string> => {
  const reply = await fetch(`${base}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  return (reply.headers.getSetCookie()[0] ?? '').split(';')[0] as string;
};

/** One after another, so that each latency is a read's own. */
const reading = async (url: (n: number) => string, cookie: string, reads: number): Promise<{ p50: number; p95: number }> => {
  const times: number[] = [];
  for (let n = 0; n < reads + 20; n += 1) {
    const start = performance.now();
    const reply = await fetch(url(n), { headers: { cookie } });
    await reply.arrayBuffer();
    if (reply.status !== 200) throw new Error(`${url(n)}: ${reply.status}`);
    if (n >= 20) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { p50: ms(quantile(times, 0.5)), p95: ms(quantile(times, 0.95)) };
};

const restart = async (): Promise<{ readyMs: number; rssMiB: number }> => {
  const start = performance.now();
  const main = fileURLToPath(new URL('../src/main.js', import.meta.url));
  const child = spawn(process.execPath, [main, '--data', data, '--demo', 'empty', '--port', '39871'], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const ready = async (): Promise<boolean> => (await fetch('http://127.0.0.1:39871/health/ready').catch(() => undefined))?.status === 200;
  while (!(await ready())) await new Promise((next) => setTimeout(next, 10));
  const readyMs = Math.round(performance.now() - start);
  const metrics = await (await fetch('http://127.0.0.1:39871/metrics')).text();
  const rss = Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1] ?? 0);
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
  return { readyMs, rssMiB: Math.round(rss / 2 ** 20) };
};

const rows: { name: string; cases: number; p50: number; p95: number; growth: number }[] = [];
const running = await run(readConfig(['--data', data, '--demo', 'empty', '--port', '0'], env), PASSWORD);
await running.ready;
await running.app.listen(0, '127.0.0.1');
const base = `http://127.0.0.1:${(running.app.getHttpServer().address() as { port: number }).port}/api/v1`;
const cases = new Cases(running, running.app.get(TerritoryService), Number(how.seed));
const [director, officer, chair] = await Promise.all([signIn(base, 'director'), signIn(base, 'officer2'), signIn(base, 'chair')]);

for (const size of how.sizes.split(',').map(Number)) {
  const began = performance.now();
  await cases.growTo(size);
  process.stdout.write(`${size} cases after ${Math.round((performance.now() - began) / 1000)} s\n`);
  const pages: readonly (readonly [string, (n: number) => string, string])[] = [
    ['queue, whole station', () => `${base}/station/cases?open=true`, director],
    ['queue, own grid', () => `${base}/station/cases?open=true`, officer],
    ['case', (n) => `${base}/station/cases/${cases.ids[n % cases.ids.length]}`, director],
    ['resident’s page', (n) => `${base}/reports/${cases.codes[n % cases.codes.length]}`, ''],
    ['dashboard', () => `${base}/participation/dashboard`, chair],
  ];
  for (const [name, url, cookie] of pages) {
    const times = await reading(url, cookie, Number(how.reads));
    const first = rows.find((row) => row.name === name)?.p95 ?? times.p95;
    rows.push({ name, cases: size, ...times, growth: ms(times.p95 / first) });
  }
}
await running.close();
report('Reads over HTTP, one connection, in ms; growth of p95 against the smallest', rows, { json: how.json, seed: Number(how.seed) });
const again = await restart();
report('Restart on that folder', [{ name: 'restart', cases: Number(how.sizes.split(',').at(-1)), ...again }], { seed: Number(how.seed) });
rmSync(folder, { recursive: true, force: true });
