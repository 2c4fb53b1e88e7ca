import { checkShare, type Interval, type Share, Z95 } from './normal.ts';
import { wilson } from './proportion.ts';

/** Ratio of two proportions with an interval. `ratio` is NaN for 0 : 0, Infinity for anything else : 0. */
export type RatioInterval = Interval & { readonly ratio: number };

const ratioOf = (a: Share, b: Share): number => a.hits / a.of / (b.hits / b.of);

/** Score statistic of Koopman 1984 for the hypothesis a : b = φ; falls as φ grows (metrics.md D.3). */
const score = (a: Share, b: Share, phi: number): number => {
  const qa = (a.of + b.of) * phi;
  const qb = -(a.of * phi + a.hits + b.of + b.hits * phi);
  const qc = a.hits + b.hits;
  const pb = (-qb - Math.sqrt(Math.max(0, qb * qb - 4 * qa * qc))) / (2 * qa);
  const pa = phi * pb;
  const variance = (pa * (1 - pa)) / a.of + (phi * phi * pb * (1 - pb)) / b.of;
  const difference = a.hits / a.of - (phi * b.hits) / b.of;
  return difference === 0 ? 0 : difference / Math.sqrt(Math.max(variance, Number.MIN_VALUE));
};

const FAR = 60; // e^±60: further than any ratio of two countable shares
const TOLERANCE = 1e-12;

/** The φ at which the falling score reaches `target`, by bisection on log φ. */
const solve = (a: Share, b: Share, target: number): number => {
  let [low, high] = [-FAR, FAR];
  while (high - low > TOLERANCE) {
    const middle = (low + high) / 2;
    if (score(a, b, Math.exp(middle)) > target) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
};

/** Koopman's asymptotic score interval of a : b; low = 0 where a has no hits, high = Infinity where b has none. */
export const koopman = (a: Share, b: Share, z = Z95): RatioInterval => {
  checkShare(a);
  checkShare(b);
  return {
    ratio: ratioOf(a, b),
    low: a.hits === 0 ? 0 : solve(a, b, z),
    high: b.hits === 0 ? Number.POSITIVE_INFINITY : solve(a, b, -z),
  };
};

const root = (value: number): number => Math.sqrt(Math.max(0, value));

/** MOVER-R with Wilson limits: closed form, used to cross-check (Donner & Zou 2012; Fagerland's code). */
export const moverR = (a: Share, b: Share, z = Z95): RatioInterval => {
  const [one, two] = [wilson(a, z), wilson(b, z)];
  const [pa, pb] = [a.hits / a.of, b.hits / b.of];
  const square = (pa * pb) ** 2;
  const low = (pa * pb - root(square - one.low * two.high * (2 * pa - one.low) * (2 * pb - two.high))) / (two.high * (2 * pb - two.high));
  const high = (pa * pb + root(square - one.high * two.low * (2 * pa - one.high) * (2 * pb - two.low))) / (two.low * (2 * pb - two.low));
  return {
    ratio: ratioOf(a, b),
    low: a.hits === 0 ? 0 : low,
    high: b.hits === 0 ? Number.POSITIVE_INFINITY : high,
  };
};

/** Katz's log interval, or undefined where either share has no hits. */
export const katz = (a: Share, b: Share, z = Z95): RatioInterval | undefined => {
  checkShare(a);
  checkShare(b);
  if (a.hits === 0 || b.hits === 0) return undefined;
  const ratio = ratioOf(a, b);
  const width = Math.exp(z * Math.sqrt(1 / a.hits - 1 / a.of + 1 / b.hits - 1 / b.of));
  return { ratio, low: ratio / width, high: ratio * width };
};

export type Verdict = 'gap' | 'parity-supported' | 'not-enough-evidence';

/** What an interval of a ratio allows to say (metrics.md D.3): never from the point estimate. */
export const verdict = (interval: Interval, band: readonly [number, number] = [0.8, 1.25]): Verdict => {
  if (interval.high < band[0]) return 'gap';
  return interval.low >= band[0] && interval.high <= band[1] ? 'parity-supported' : 'not-enough-evidence';
};
