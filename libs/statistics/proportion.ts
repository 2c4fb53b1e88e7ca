import { beta } from './beta.ts';
import { checkShare, type Interval, type Share, Z95 } from './normal.ts';

/** Wilson score interval of a proportion (metrics.md D.2). Throws RangeError for a share that is none. */
export const wilson = (share: Share, z = Z95): Interval => {
  checkShare(share);
  const { hits, of } = share;
  const p = hits / of;
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  const middle = p + (z * z) / (2 * of);
  return {
    low: hits === 0 ? 0 : Math.max(0, (middle - spread) / scale),
    high: hits === of ? 1 : Math.min(1, (middle + spread) / scale),
  };
};

/** Jeffreys interval: quantiles of Beta(hits + ½, misses + ½), closed at 0 and 1 (Brown, Cai & DasGupta 2001). */
export const jeffreys = (share: Share, level = 0.95): Interval => {
  checkShare(share);
  const { hits, of } = share;
  const tail = (1 - level) / 2;
  const shape = beta(hits + 0.5, of - hits + 0.5);
  return { low: hits === 0 ? 0 : shape.quantile(tail), high: hits === of ? 1 : shape.quantile(1 - tail) };
};
