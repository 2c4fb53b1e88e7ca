/** One observation: a time, and whether the event happened then (true) or the watch ended without it (false). */
export type Observation = { readonly time: number; readonly event: boolean };

/** All observations with one time. */
export type Bin = { readonly time: number; readonly events: number; readonly censored: number };

export type SurvivalStep = Bin & { readonly atRisk: number; readonly survival: number };

/** A time, or only that it lies beyond the last one observed. */
export type Quantile = number | { readonly greaterThan: number };

export type Survival = { readonly steps: readonly SurvivalStep[]; readonly n: number; readonly median: Quantile; readonly p90: Quantile };

const ROUNDING = 1e-12;

const quantileOf = (steps: readonly SurvivalStep[], share: number): Quantile => {
  const reached = steps.find((step) => step.events > 0 && step.survival <= 1 - share + ROUNDING);
  return reached ? reached.time : { greaterThan: steps.at(-1)?.time ?? 0 };
};

const checkBin = ({ time, events, censored }: Bin): void => {
  if (!(time >= 0) || !(events >= 0) || !(censored >= 0)) throw new RangeError(`not a bin of times: ${time}, ${events}, ${censored}`);
};

/** One bin for each time, in order. */
const merged = (bins: readonly Bin[]): Bin[] => {
  const byTime = new Map<number, Bin>();
  for (const { time, events, censored } of bins) {
    const before = byTime.get(time) ?? { events: 0, censored: 0 };
    byTime.set(time, { time, events: before.events + events, censored: before.censored + censored });
  }
  return [...byTime.values()].filter((bin) => bin.events + bin.censored > 0).sort((a, b) => a.time - b.time);
};

/**
 * Kaplan–Meier estimate from a histogram of times: S(t) after each time, with the first times at which half and nine
 * tenths have had the event (metrics.md D.5). At one time, events come before those who leave without one.
 */
export const kaplanMeierOf = (bins: readonly Bin[]): Survival => {
  bins.forEach(checkBin);
  const n = bins.reduce((sum, bin) => sum + bin.events + bin.censored, 0);
  let atRisk = n;
  let survival = 1;
  const steps = merged(bins).map((bin) => {
    survival *= 1 - bin.events / atRisk;
    const step = { ...bin, atRisk, survival };
    atRisk -= bin.events + bin.censored;
    return step;
  });
  return { steps, n, median: quantileOf(steps, 0.5), p90: quantileOf(steps, 0.9) };
};

/** The same from single observations. */
export const kaplanMeier = (observations: readonly Observation[]): Survival =>
  kaplanMeierOf(observations.map(({ time, event }) => ({ time, events: event ? 1 : 0, censored: event ? 0 : 1 })));
