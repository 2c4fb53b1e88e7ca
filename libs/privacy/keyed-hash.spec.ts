import { randomBytes } from 'node:crypto';
import { keyedHash } from './keyed-hash.ts';
import { randomSlice } from './random.ts';

describe('the keyed hash', () => {
  const master = randomBytes(32);
  it('is the same for the same text, purpose and key, and for nothing else', () => {
    const token = keyedHash(master, 'token')('13800138000');
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(keyedHash(Buffer.from(master), 'token')('13800138000')).toBe(token);
    const others = [
      keyedHash(master, 'token')('13800138001'),
      keyedHash(master, 'name')('13800138000'),
      keyedHash(randomBytes(32), 'token')('13800138000'),
    ];
    expect(new Set([token, ...others]).size).toBe(4);
  });
});

describe('random bytes in stock', () => {
  it('are never handed out twice', () => {
    const slices = Array.from({ length: 5_000 }, () => Buffer.from(randomSlice(12)).toString('hex'));
    expect(new Set(slices).size).toBe(5_000);
  });
  it('come in every length up to the stock', () => {
    expect([0, 1, 32, 4096].map((length) => randomSlice(length).length)).toEqual([0, 1, 32, 4096]);
  });
  it('stay what they were', () => {
    const [first, copy] = [randomSlice(32), Buffer.alloc(32)];
    copy.set(first);
    for (let n = 0; n < 300; n += 1) randomSlice(32);
    expect(Buffer.from(first)).toEqual(copy);
  });
});
