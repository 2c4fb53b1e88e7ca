import fc from 'fast-check';
import type { Interval, Share } from './normal.ts';
import { katz, koopman, moverR, verdict } from './ratio.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const share = (hits: number, of: number): Share => ({ hits, of });
const digits = (interval: Interval | undefined): string => `${interval?.low.toFixed(4)}–${interval?.high.toFixed(4)}`;

describe('the test vectors of metrics.md D.3', () => {
  it.each([
    { a: share(1, 34), b: share(7, 34), ratio: '0.1429', byKatz: '0.0186–1.0994', byMover: '0.0238–0.8668', byKoopman: '0.0235–0.8191' },
    {
      a: share(12, 800),
      b: share(300, 3600),
      ratio: '0.1800',
      byKatz: '0.1016–0.3189',
      byMover: '0.1023–0.3164',
      byKoopman: '0.1022–0.3156',
    },
    {
      a: share(120, 1200),
      b: share(420, 4200),
      ratio: '1.0000',
      byKatz: '0.8249–1.2122',
      byMover: '0.8246–1.2110',
      byKoopman: '0.8243–1.2104',
    },
  ])('$a.hits of $a.of to $b.hits of $b.of', ({ a, b, ...expected }) => {
    expect({
      ratio: koopman(a, b).ratio.toFixed(4),
      byKatz: digits(katz(a, b)),
      byMover: digits(moverR(a, b)),
      byKoopman: digits(koopman(a, b)),
    }).toEqual(expected);
  });
});

describe('no hits', () => {
  it.each([koopman, moverR])('in the first share: the lower limit is 0', (method) => {
    const { ratio, low, high } = method(share(0, 30), share(5, 40));
    expect([ratio, low]).toEqual([0, 0]);
    expect(high).toBeGreaterThan(0.5);
    expect(high).toBeLessThan(2);
  });

  it.each([koopman, moverR])('in the second share: the upper limit is infinite', (method) => {
    const { ratio, low, high } = method(share(5, 30), share(0, 40));
    expect([ratio, high]).toEqual([Infinity, Infinity]);
    expect(low).toBeGreaterThan(1);
  });

  it.each([koopman, moverR])('in either: anything is possible', (method) => {
    expect(method(share(0, 30), share(0, 40))).toEqual({ ratio: Number.NaN, low: 0, high: Infinity });
  });

  it('leaves the log interval undefined', () => {
    expect(katz(share(0, 30), share(5, 40))).toBeUndefined();
    expect(katz(share(5, 30), share(0, 40))).toBeUndefined();
  });
});

describe(`any two shares with hits (seed ${seed})`, () => {
  const some = fc.integer({ min: 1, max: 5_000 }).chain((of) => fc.integer({ min: 1, max: of }).map((hits) => ({ hits, of })));

  it.each([koopman, moverR])('have their ratio inside the interval', (method) => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const { ratio, low, high } = method(a, b);
        const slack = 1e-9 * ratio;
        return low >= 0 && low <= ratio + slack && ratio <= high + slack && high < Infinity;
      }),
      { seed },
    );
  });

  it('turned round give the reciprocal interval', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [there, back] = [koopman(a, b), koopman(b, a)];
        return Math.abs(there.low * back.high - 1) < 1e-6 && Math.abs(there.high * back.low - 1) < 1e-6;
      }),
      { seed },
    );
  });
});

describe('the verdict', () => {
  it.each([
    [0.1, 0.79, 'gap'],
    [0.1, 0.8, 'not-enough-evidence'],
    [0.8, 1.25, 'parity-supported'],
    [0.9, 1.1, 'parity-supported'],
    [0.79, 1.1, 'not-enough-evidence'],
    [0.9, 1.26, 'not-enough-evidence'],
    [1.3, Infinity, 'not-enough-evidence'],
    [0, Infinity, 'not-enough-evidence'],
  ])('of %d to %d is %s', (low, high, word) => expect(verdict({ low, high })).toBe(word));

  it('takes another band', () => expect(verdict({ low: 0.85, high: 0.88 }, [0.9, 1.1])).toBe('gap'));
});
