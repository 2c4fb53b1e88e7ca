/** A stream of uniform numbers in [0, 1) that a seed repeats exactly on any machine. */
export type Random = () => number;

/** splitmix32: spreads one seed over a generator's state. */
const spread = (seed: number) => {
  let state = seed | 0;
  return (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
};

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** xoshiro128** (Blackman & Vigna 2018); two outputs make one number of 53 random bits. */
export const seededRandom = (seed: number): Random => {
  const fill = spread(seed);
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const kept = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= kept;
    d = rotate(d, 11);
    return result >>> 0;
  };
  return () => ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992;
};
