import fc from 'fast-check';
import { binomial, chanceBand } from './binomial.ts';
import { seededRandom } from './random.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

describe('the seeded generator', () => {
  it('repeats itself from its seed and differs from another', () => {
    const take = (from: number) => Array.from({ length: 5 }, seededRandom(from));
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
    expect(take(20261124)).toMatchInlineSnapshot(`
[
  0.10755355158611757,
  0.9027677604668889,
  0.4434791176433134,
  0.2124949706295034,
  0.7470024922615207,
]
`);
  });

  it('is even over [0, 1)', () => {
    const random = seededRandom(seed);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const at = Math.floor(random() * 10);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    const chi = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chi).toBeLessThan(33.7); // 9 degrees of freedom, p = 0.0001
  });
});

describe('the binomial distribution', () => {
  it('has the quantiles of its exact table', () => {
    const ten = binomial(10, 0.5); // P(X ≤ 1) = 11/1024, P(X ≤ 2) = 56/1024
    expect([10.9 / 1024, 11.5 / 1024, 0.5, 1 - 1 / 1024, 1].map(ten.quantile)).toEqual([1, 2, 5, 9, 10]);
  });

  it('does not underflow for many trials', () => {
    const many = binomial(1_000_000, 0.3);
    expect(many.quantile(0.5)).toBe(300_000);
    expect(many.quantile(0.975) - 300_000).toBe(898); // 1.96 × 458.3
  });

  it.each([0, 1])('is certain at p = %d', (p) => {
    expect(binomial(9, p).quantile(0.5)).toBe(9 * p);
    expect(binomial(9, p).draw(seededRandom(1))).toBe(9 * p);
  });

  it('draws with its mean and variance', () => {
    const random = seededRandom(11);
    const { draw } = binomial(500, 0.06);
    const drawn = Array.from({ length: 20_000 }, () => draw(random));
    const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
    const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean - 30)).toBeLessThan(0.15);
    expect(Math.abs(variance - 28.2)).toBeLessThan(1.2);
  });

  it.each([
    [-1, 0.5],
    [1.5, 0.5],
    [3, -0.1],
    [3, 1.1],
    [3, Number.NaN],
  ])('refuses n = %d, p = %d', (n, p) => expect(() => binomial(n, p)).toThrow(RangeError));
});

describe('the chance band of a rate', () => {
  it('is the central 95 % of what chance gives', () => {
    expect(chanceBand(10, 0.5)).toEqual({ low: 0.2, high: 0.8 });
    expect(chanceBand(0, 0.5)).toBeUndefined();
  });

  it(`holds the common rate, as near as whole numbers allow (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        const band = chanceBand(n, p);
        return band !== undefined && band.low <= p + 1 / n && band.high >= p - 1 / n && band.low >= 0 && band.high <= 1;
      }),
      { seed },
    );
  });
});
