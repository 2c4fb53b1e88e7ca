import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/eventing';
import { CHANGES, type Changes } from '#libs/http';
import { figuresConfig } from '../figures/config.ts';
import type { Window } from '../figures/population.ts';
import type { Dashboard } from '../published.ts';
import { facts } from '../views/facts/facts.projection.ts';
import { populations } from '../views/populations/populations.projection.ts';
import { FigureMaker } from './figure-maker.ts';
import { Refresher } from './refresher.ts';
import { defaultWindows } from './window.ts';

/** Nobody looks more often than four times a second; after a minute limits have passed, even if nothing was done. */
const LEAST_GAP_MS = 250;
const OLDEST_MS = 60_000;
const REST = 20;
const KEPT = 16;
/** One that was already under way may have begun too early; the next one has not. */
const ATTEMPTS = 3;
const VIEWS: ReadonlySet<string> = new Set([facts.spec.name, populations.spec.name]);

interface Entry {
  readonly dashboard: Dashboard;
  readonly position: number;
  /** How many changes had been heard of when it was begun. */
  readonly change: number;
  readonly madeAt: number;
  /** How old it may become at most; less where facts have changed since. */
  readonly goodFor: number;
  readonly goodForChanged: number;
}

const keyOf = ({ from, to }: Window): string => `${from}/${to}`;

/**
 * Finished dashboards. The default windows are made again behind the requests whenever facts change, so that asking for
 * them costs the same whatever the number of cases; others are made when asked for and kept for a while.
 */
@Injectable()
export class Dashboards implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly entries = new Map<string, Entry>();
  private readonly making = new Map<string, Promise<number>>();
  private readonly refresher: Refresher;
  private readonly stop: () => void;
  private change = 0;

  constructor(
    private readonly maker: FigureMaker,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CHANGES) changes: Changes,
  ) {
    this.refresher = new Refresher({ work: () => this.make(this.defaults, true), leastGapMs: LEAST_GAP_MS, oldestMs: OLDEST_MS });
    this.stop = changes.subscribe(({ view }) => {
      if (!VIEWS.has(view)) return;
      this.change += 1;
      this.refresher.changes();
    });
  }

  onApplicationBootstrap(): void {
    void this.refresher.run();
  }

  onApplicationShutdown(): void {
    this.stop();
    this.refresher.close();
  }

  /** The dashboard of a window as of `after` (a position that the views have reached) or later. */
  async of(window: Window, after = 0): Promise<Dashboard> {
    const key = keyOf(window);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const found = this.good(key, after);
      if (found) return found;
      await (this.making.get(key) ??
        this.make(
          [window],
          this.defaults.some((one) => keyOf(one) === key),
        ));
    }
    return (this.entries.get(key) as Entry).dashboard;
  }

  private good(key: string, after: number): Dashboard | undefined {
    const entry = this.entries.get(key);
    if (!entry || entry.position < after) return undefined;
    const age = performance.now() - entry.madeAt;
    return age < (entry.change === this.change ? entry.goodFor : entry.goodForChanged) ? entry.dashboard : undefined;
  }

  private get defaults(): readonly Window[] {
    const { quarter, year } = defaultWindows(this.clock.now(), figuresConfig);
    return [quarter, year];
  }

  /** `kept`: the refresher renews it, so that it may be shown until then. */
  private make(windows: readonly Window[], kept: boolean): Promise<number> {
    const made = this.made(windows, kept);
    for (const window of windows) {
      const key = keyOf(window);
      this.making.set(key, made);
      const done = (): void => void (this.making.get(key) === made && this.making.delete(key));
      made.then(done, done);
    }
    return made;
  }

  private async made(windows: readonly Window[], kept: boolean): Promise<number> {
    const { change } = this;
    const { dashboards, position, cpuMs } = await this.maker.now(windows, this.clock.now());
    const rest = Math.max(LEAST_GAP_MS, REST * cpuMs);
    windows.forEach((window, at) => {
      const dashboard = dashboards[at] as Dashboard;
      const goodFor = kept ? 2 * OLDEST_MS + rest : OLDEST_MS;
      this.keep(keyOf(window), { dashboard, position, change, madeAt: performance.now(), goodFor, goodForChanged: kept ? goodFor : rest });
    });
    return cpuMs;
  }

  private keep(key: string, entry: Entry): void {
    this.entries.delete(key);
    this.entries.set(key, entry);
    const [oldest] = this.entries.keys();
    if (this.entries.size > KEPT && oldest !== undefined) this.entries.delete(oldest);
  }
}
