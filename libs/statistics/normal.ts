/** Two-sided 95 % (metrics.md D.1). */
export const Z95 = 1.959964;

/** A closed interval; `high` may be Infinity for a ratio. */
export type Interval = { readonly low: number; readonly high: number };

/** `hits` of `of`: whole numbers, 0 ≤ hits ≤ of, of ≥ 1. */
export type Share = { readonly hits: number; readonly of: number };

/** Throws RangeError for anything that is not a share of whole numbers. */
export const checkShare = ({ hits, of }: Share): void => {
  if (!Number.isInteger(hits) || !Number.isInteger(of) || of < 1 || hits < 0 || hits > of) {
    throw new RangeError(`not a share: ${hits} of ${of}`);
  }
};
