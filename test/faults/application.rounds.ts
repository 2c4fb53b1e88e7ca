import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { temporaryFolder } from '../support/temporary.ts';
import { until } from '../support/until.ts';
import { brokenIn, lookInto, notFound } from './application.audit.ts';
import { Load } from './application.load.ts';
import { launch, type Product } from './product.ts';

export interface Rounds {
  readonly seed: number;
  /** Kills, at most: the first broken promise ends it. */
  readonly most: number;
  /** Between how many rounds the folder is looked into as the kill left it. */
  readonly lookEvery: number;
  readonly preload?: string;
}

export interface Verdict {
  readonly broken: readonly string[];
  readonly kills: number;
  readonly killsWhileStarting: number;
  readonly acknowledged: number;
  readonly settledByRetry: number;
  readonly events: number;
}

/** Longest life under load, and longest start that is interrupted, in milliseconds. */
const LIFE_MS = 900;
const START_MS = 1_500;
const ONE_IN = 6;
const RETRIED = 16;
const SETTLING_MS = 60_000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const dice = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

/** The whole product, killed with SIGKILL under load or while it starts, again and again on one folder; then asked what it kept. */
export const killProduct = async (how: Rounds): Promise<Verdict> => {
  const folder = await temporaryFolder();
  try {
    return await new Trial(how, join(folder.path, 'data')).run();
  } finally {
    await folder.remove();
  }
};

class Trial {
  private readonly load = new Load();
  private readonly roll: () => number;
  private readonly broken: string[] = [];
  private readonly counted = { kills: 0, killsWhileStarting: 0, settledByRetry: 0 };
  /** How many acknowledgements were there when tracking codes were last asked. */
  private asked = 0;

  constructor(
    private readonly how: Rounds,
    private readonly data: string,
  ) {
    this.roll = dice(how.seed);
  }

  async run(): Promise<Verdict> {
    while (this.counted.kills < this.how.most && this.broken.length === 0) await this.round();
    const events = this.broken.length === 0 ? await this.reckon() : 0;
    return { broken: this.broken, ...this.counted, acknowledged: this.load.acknowledged.size, events };
  }

  private async round(): Promise<void> {
    const product = this.start();
    this.counted.kills += 1;
    if (this.roll() * ONE_IN < 1) {
      this.counted.killsWhileStarting += 1;
      await Promise.race([pause(this.roll() * START_MS), product.ready.catch(() => undefined)]);
    } else {
      const base = await product.ready;
      await this.ask(base);
      const over = this.load.run(base);
      await pause(this.roll() * LIFE_MS);
      await this.kill(product);
      await over;
    }
    await this.kill(product);
    this.broken.push(...this.load.strange);
    if (this.counted.kills % this.how.lookEvery === 0) await this.look(false);
  }

  /** What the last life acknowledged is found by its code; what it left open is sent again, and some of the rest. */
  private async ask(base: string): Promise<void> {
    const all = [...this.load.acknowledged];
    const fresh = all.slice(this.asked);
    this.broken.push(
      ...(await notFound(
        base,
        fresh.map(([, acknowledged]) => acknowledged),
      )),
    );
    this.asked = all.length;
    await this.load.again(
      base,
      Array.from({ length: Math.min(RETRIED, all.length) }, () => this.pick(all)),
    );
    this.counted.settledByRetry += this.load.inDoubt.size;
    await this.load.settle(base);
  }

  private pick(all: readonly (readonly [string, unknown])[]): string {
    return all[Math.floor(this.roll() * all.length)]?.[0] ?? '';
  }

  /** At the end: everything by its code, everything once in the log, every view as a fresh replay makes it. */
  private async reckon(): Promise<number> {
    const product = this.start();
    const base = await product.ready;
    await this.ask(base);
    this.broken.push(...(await notFound(base, [...this.load.acknowledged.values()])), ...this.load.strange);
    await until('the processes and views have seen everything', () => this.isStill(base), SETTLING_MS);
    const { code, said } = await product.end('SIGTERM');
    if (code !== 0) this.broken.push(`ended with ${code}: ${said}`);
    return this.look(true);
  }

  /** Twice the same head with no lag: nothing is under way. */
  private async isStill(base: string): Promise<boolean> {
    const before = await measures(base);
    await pause(500);
    const after = await measures(base);
    return after.lag === 0 && after.head === before.head;
  }

  private async look(settled: boolean): Promise<number> {
    const found = await lookInto(this.data);
    this.broken.push(...brokenIn(found, this.load.acknowledged.values(), settled));
    return found.events;
  }

  private start(): Product {
    const { preload } = this.how;
    return launch({ data: this.data, ...(preload === undefined ? {} : { preload }) });
  }

  private async kill(product: Product): Promise<void> {
    const { signal, said } = await product.end('SIGKILL');
    if (signal !== 'SIGKILL') this.broken.push(`ended by itself: ${said}`);
  }
}

const measures = async (base: string): Promise<{ head: number; lag: number }> => {
  const text = await (await fetch(`${base}/metrics`)).text();
  const of = (name: string): number => Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  return { head: of('huiyin_log_head'), lag: of('huiyin_projection_lag_events') };
};
