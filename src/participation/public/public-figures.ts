import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, isoTime } from '#libs/eventing';
import { FigureMaker } from '../dashboard/figure-maker.ts';
import { monthStart } from '../dashboard/window.ts';
import { figuresConfig } from '../figures/config.ts';
import type { Disclosure } from '../figures/guard.ts';
import type { ByKind, Count, Dashboard, Guarded, Share } from '../published.ts';

export interface PublicMonth {
  /** `2026-10`. */
  readonly month: string;
  readonly total: Count;
  readonly byKind: ByKind<Count>;
  readonly contacted: Guarded<Share>;
  readonly onTime: Guarded<Share>;
}

/** What anybody may know: whole months, as they stood when the present month began. */
export interface PublicFigures {
  readonly frozenAt: string;
  readonly rule: { readonly k: number; readonly roundedTo: number; readonly version: string; readonly source: string };
  readonly months: readonly PublicMonth[];
}

const PUBLIC: Disclosure = { k: figuresConfig.k.public, roundTo: figuresConfig.publicRounding, leastOf: figuresConfig.leastOf };

const monthOf = ({ window, counts, contacted, onTime }: Dashboard): PublicMonth => {
  const { byGroup: _g, byKind: _k, ...share } = contacted;
  return {
    month: window.from.slice(0, 7),
    total: counts.total,
    byKind: counts.byKind,
    contacted: share as Guarded<Share>,
    onTime: onTime.original,
  };
};

/**
 * Frozen monthly snapshots: counters that moved could be subtracted from each other (metrics.md D.8). They are made from
 * what was recorded before the month turned, so that they are the same after a restart, and kept until it turns again.
 */
@Injectable()
export class PublicSnapshots {
  private kept: { readonly frozenAt: number; readonly figures: Promise<PublicFigures> } | undefined;

  constructor(
    private readonly maker: FigureMaker,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  show(): Promise<PublicFigures> {
    const frozenAt = monthStart(this.clock.now());
    if (this.kept?.frozenAt !== frozenAt) {
      const figures = this.make(frozenAt);
      this.kept = { frozenAt, figures };
      figures.catch(() => {
        this.kept = undefined;
      });
    }
    return this.kept.figures;
  }

  private async make(frozenAt: number): Promise<PublicFigures> {
    const windows = Array.from({ length: figuresConfig.publicMonths }, (_, at) => ({
      from: monthStart(frozenAt, -1 - at),
      to: monthStart(frozenAt, -at),
    }));
    const { dashboards } = await this.maker.asOf(windows, { recorded: frozenAt - 1, effective: frozenAt - 1 }, PUBLIC);
    const { k, publicRounding: roundedTo, version } = { ...figuresConfig, k: PUBLIC.k };
    return {
      frozenAt: isoTime(frozenAt),
      rule: { k, roundedTo, version, source: 'metrics.md D.8; 统计法 Art 28' },
      months: dashboards.map(monthOf),
    };
  }
}
