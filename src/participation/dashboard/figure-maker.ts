import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Territory } from '#community/published';
import { isoTime } from '#libs/eventing';
import { type AsOf, FactsAsOf } from '../facts/facts-as-of.ts';
import type { Wanted } from '../facts/fact-table.ts';
import { InTurn } from '../facts/in-turn.ts';
import { type Fed, LiveFacts } from '../facts/live-facts.ts';
import { figuresConfig } from '../figures/config.ts';
import { DashboardTally, dashboardOf } from '../figures/dashboard.ts';
import { type Disclosure, Guard } from '../figures/guard.ts';
import { CALENDAR_VERSION } from '../figures/office.ts';
import { Populations, type Window } from '../figures/population.ts';
import type { Dashboard } from '../published.ts';

const COMMITTEE: Disclosure = { k: figuresConfig.k.committee, leastOf: figuresConfig.leastOf };

/** Dashboards in the order of the windows asked for, the position they are as of, and what they cost (milliseconds of work). */
export interface Made {
  readonly dashboards: readonly Dashboard[];
  readonly position: number;
  readonly cpuMs: number;
}

/** Brings facts and figures together: one computation at a time, with pauses for other work. */
@Injectable()
export class FigureMaker {
  private readonly turns = new InTurn();

  constructor(
    private readonly live: LiveFacts,
    private readonly past: FactsAsOf,
    @Inject('community.Territory') private readonly territory: Territory,
  ) {}

  /** As things are now. Windows that reach further back than memory are read from the view. */
  now(windows: readonly Window[], now: number): Promise<Made> {
    const recent = windows.every(({ from }) => this.live.reaches(from, now));
    if (!recent) return this.asOf(windows, { recorded: now, effective: now });
    return this.turns.run(() =>
      this.make(windows, { recorded: now, effective: now }, COMMITTEE, (w) => this.live.feed(this.territory.id, now, w)),
    );
  }

  /** As things were known at an earlier moment. */
  asOf(windows: readonly Window[], asOf: AsOf, how: Disclosure = COMMITTEE): Promise<Made> {
    return this.turns.run(() => this.make(windows, asOf, how, (w) => this.past.feed(this.territory.id, asOf, w)));
  }

  private async make(
    windows: readonly Window[],
    asOf: AsOf,
    how: Disclosure,
    feed: (wanted: readonly Wanted[]) => Promise<Fed>,
  ): Promise<Made> {
    // What was not known cannot be counted as still open: nothing is censored later than it was recorded.
    const now = Math.min(asOf.recorded, asOf.effective);
    const wanted = windows.map((window) => ({ window, tally: new DashboardTally(now, figuresConfig) }));
    const fed = await feed(wanted);
    let { cpuMs } = fed;
    const dashboards: Dashboard[] = [];
    for (const { window, tally } of wanted) {
      const began = performance.now();
      dashboards.push(
        dashboardOf(tally, {
          window,
          now,
          config: figuresConfig,
          guard: new Guard(how),
          populations: new Populations(fed.populations, window),
          gridName: (grid) => this.territory.gridName(grid),
          asOf: { position: fed.position, recordedAt: isoTime(asOf.recorded), calendar: CALENDAR_VERSION },
        }),
      );
      cpuMs += performance.now() - began;
      await setImmediate();
    }
    return { dashboards, position: fed.position, cpuMs };
  }
}
