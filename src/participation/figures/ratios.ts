import { koopman, moverR, verdict } from '#libs/statistics';
import type { FunnelStage, Parity, Ratio } from '../published.ts';
import type { FiguresConfig } from './config.ts';
import type { Guard } from './guard.ts';
import type { HitsOf } from './shares.ts';

export interface BothGroups {
  readonly migrant: HitsOf;
  readonly registered: HitsOf;
}

const NOTHING: Ratio = { ratio: null, low: null, high: null, verdict: 'suppressed' };

/** JSON has no infinity: null stands for "no upper end" and "no ratio". */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Migrants : registered with Koopman's score interval and what it allows to say (metrics.md D.3). */
const ratioOf = ({ migrant, registered }: BothGroups, config: FiguresConfig): Ratio => {
  const found = koopman(migrant, registered);
  return { ratio: finite(found.ratio), low: finite(found.low), high: finite(found.high), verdict: verdict(found, config.band) };
};

/** The migrants' number is the weak one: the ratio if it were smaller or larger than recorded. */
const sensitivityOf = ({ migrant, registered }: BothGroups, config: FiguresConfig): Parity['sensitivity'] =>
  config.sensitivity.map((factor) => {
    const of = Math.max(1, migrant.hits, Math.round(migrant.of * factor));
    const { ratio, low, high } = koopman({ hits: migrant.hits, of }, registered);
    return { factor, ratio: finite(ratio), low: finite(low), high: finite(high) };
  });

/** `both` is undefined where either rate may not be shown. */
export const parityOf = (both: BothGroups | undefined, config: FiguresConfig): Parity => {
  if (!both) return { ...NOTHING, moverLow: null, moverHigh: null, sensitivity: [] };
  const mover = moverR(both.migrant, both.registered);
  return {
    ...ratioOf(both, config),
    moverLow: finite(mover.low),
    moverHigh: finite(mover.high),
    sensitivity: sensitivityOf(both, config),
  };
};

/** The same ratio at a later stage of the way (metrics.md D.5, "Comparisons between groups"). */
export const stageOf = (
  stage: FunnelStage,
  both: BothGroups,
  { guard, config }: { readonly guard: Guard; readonly config: FiguresConfig },
): Ratio & { stage: FunnelStage } => {
  const shown = guard.mayRate(both.migrant) && guard.mayRate(both.registered);
  return { stage, ...(shown ? ratioOf(both, config) : NOTHING) };
};
