import type { Interval } from './normal.ts';
import type { Random } from './random.ts';

export type Binomial = {
  /** Smallest k with P(X ≤ k) ≥ share. */
  quantile(share: number): number;
  draw(random: Random): number;
};

const FADED = 1e-18;

/** Weights from the mode outwards by the ratio of neighbours, until they fade: no factorials, no underflow. */
const weightsAround = (n: number, odds: number, mode: number): { first: number; weights: number[] } => {
  const above: number[] = [];
  for (let k = mode, weight = 1; k < n; k++) {
    weight *= ((n - k) / (k + 1)) * odds;
    if (weight < FADED) break;
    above.push(weight);
  }
  const below: number[] = [];
  for (let k = mode, weight = 1; k > 0; k--) {
    weight *= k / ((n - k + 1) * odds);
    if (weight < FADED) break;
    below.push(weight);
  }
  return { first: mode - below.length, weights: [...below.reverse(), 1, ...above] };
};

/** Binomial(n, p) as a table of its cumulative shares: made once, then each draw and quantile is a binary search. */
export const binomial = (n: number, p: number): Binomial => {
  if (!Number.isInteger(n) || n < 0 || !(p >= 0 && p <= 1)) throw new RangeError(`not a binomial distribution: n = ${n}, p = ${p}`);
  const certain = p === 0 ? 0 : n;
  if (p === 0 || p === 1) return { quantile: () => certain, draw: () => certain };
  const { first, weights } = weightsAround(n, p / (1 - p), Math.min(n, Math.floor((n + 1) * p)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let running = 0;
  const cumulative = Float64Array.from(weights, (weight) => (running += weight / total));
  const quantile = (share: number): number => {
    let [low, high] = [0, cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 1) >= share) high = middle;
      else low = middle + 1;
    }
    return first + low;
  };
  return { quantile, draw: (random) => quantile(random()) };
};

/** Central range of the rate hits / n that chance alone gives at a common p (default 95 %). Undefined for n = 0. */
export const chanceBand = (n: number, p: number, level = 0.95): Interval | undefined => {
  if (n === 0) return undefined;
  const tail = (1 - level) / 2;
  const { quantile } = binomial(n, p);
  return { low: quantile(tail) / n, high: quantile(1 - tail) / n };
};
