import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CLOCK, type Clock } from '#libs/eventing';
import type { Window } from '../figures/population.ts';
import type { Dashboard } from '../published.ts';
import { Dashboards } from './dashboards.ts';
import { FigureMaker } from './figure-maker.ts';

export interface DashboardAsked {
  readonly window: Window;
  /** Milliseconds; a moment that is still to come means now. */
  readonly recordedAsOf?: number;
  readonly effectiveAsOf?: number;
  readonly after?: number;
}

export class ShowDashboard extends Query<Dashboard> {
  constructor(readonly ask: DashboardAsked) {
    super();
  }
}

@QueryHandler(ShowDashboard)
export class ShowDashboardHandler implements IQueryHandler<ShowDashboard> {
  constructor(
    private readonly dashboards: Dashboards,
    private readonly maker: FigureMaker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ ask }: ShowDashboard): Promise<Dashboard> {
    const { window, recordedAsOf, effectiveAsOf, after } = ask;
    if (recordedAsOf === undefined && effectiveAsOf === undefined) return this.dashboards.of(window, after);
    const now = this.clock.now();
    const asOf = { recorded: Math.min(recordedAsOf ?? now, now), effective: Math.min(effectiveAsOf ?? now, now) };
    const { dashboards } = await this.maker.asOf([window], asOf);
    return dashboards[0] as Dashboard;
  }
}
