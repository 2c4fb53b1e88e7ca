import fc from 'fast-check';
import { beta } from './beta.ts';
import type { Share } from './normal.ts';
import { jeffreys, wilson } from './proportion.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

const shares = (most = 10_000): fc.Arbitrary<Share> =>
  fc.integer({ min: 1, max: most }).chain((of) => fc.integer({ min: 0, max: of }).map((hits) => ({ hits, of })));

describe('the Wilson interval', () => {
  it('of 12 in 800 and of none and all', () => {
    const { low, high } = wilson({ hits: 12, of: 800 });
    expect([low, high].map((x) => x.toFixed(5))).toEqual(['0.00860', '0.02603']);
    expect(wilson({ hits: 0, of: 34 }).low).toBe(0);
    expect(wilson({ hits: 34, of: 34 }).high).toBe(1);
    expect(wilson({ hits: 0, of: 34 }).high).toBeCloseTo(0.1015, 4); // z² / (n + z²)
  });

  it(`stays in [0, 1] and holds the share itself (seed ${seed})`, () => {
    fc.assert(
      fc.property(shares(), (share) => {
        const { low, high } = wilson(share);
        const p = share.hits / share.of;
        return low >= 0 && high <= 1 && low <= p && p <= high;
      }),
      { seed },
    );
  });

  it.each([
    { hits: 3, of: 2 },
    { hits: -1, of: 2 },
    { hits: 0, of: 0 },
    { hits: 0.5, of: 2 },
    { hits: Number.NaN, of: 2 },
  ])('refuses $hits of $of', (share) => expect(() => wilson(share)).toThrow(RangeError));
});

describe('the Jeffreys interval', () => {
  it('cuts equal tails off its beta distribution', () => {
    const { low, high } = jeffreys({ hits: 1, of: 34 });
    const { cumulative } = beta(1.5, 33.5);
    expect(cumulative(low)).toBeCloseTo(0.025, 9);
    expect(cumulative(high)).toBeCloseTo(0.975, 9);
    // by numerical integration, apart from this code
    expect([low, high].map((x) => x.toFixed(6))).toEqual(['0.003192', '0.129348']);
  });

  it('is closed at none and at all', () => {
    expect(jeffreys({ hits: 0, of: 10 }).low).toBe(0);
    expect(jeffreys({ hits: 10, of: 10 }).high).toBe(1);
  });

  it(`holds the share itself (seed ${seed})`, () => {
    fc.assert(
      fc.property(shares(), (share) => {
        const { low, high } = jeffreys(share);
        return low <= share.hits / share.of && share.hits / share.of <= high;
      }),
      { seed, numRuns: 50 },
    );
  });
});

describe('the beta distribution', () => {
  it('is known exactly for whole shapes', () => {
    expect(beta(1, 1).cumulative(0.3)).toBeCloseTo(0.3, 12);
    expect(beta(2, 1).cumulative(0.3)).toBeCloseTo(0.09, 12);
    expect(beta(2, 2).cumulative(0.5)).toBeCloseTo(0.5, 12);
    expect(beta(2, 2).quantile(0.5)).toBeCloseTo(0.5, 9);
    expect([beta(2, 2).cumulative(0), beta(2, 2).cumulative(1)]).toEqual([0, 1]);
  });
});
