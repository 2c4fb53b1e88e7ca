import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4096);
let used = pool.length;

/** Fresh random bytes, at most 4,096. Drawn in stock: one call of the generator per event would cost as much as the sealing. */
export const randomSlice = (length: number): Uint8Array => {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const slice = Uint8Array.prototype.slice.call(pool, used, used + length);
  // What was handed out stands nowhere else.
  pool.fill(0, used, used + length);
  used += length;
  return slice;
};
