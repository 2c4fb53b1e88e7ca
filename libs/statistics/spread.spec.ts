import fc from 'fast-check';
import { chanceBands, evenness, gini, giniChance, lorenz, totalVariation } from './spread.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const hits = [30, 41, 18, 25, 60, 22, 35, 19];
const people = [520, 806, 480, 510, 560, 470, 520, 500];
const cells = people.map((of, at) => ({ hits: hits[at] ?? 0, of }));

describe('the Gini coefficient', () => {
  it('has the check value of metrics.md D.4', () => expect(gini(cells).toFixed(4)).toBe('0.1809'));

  it('is 0 for equal rates, for no hits and for no cells', () => {
    expect(gini([1, 3, 8].map((n) => ({ hits: n, of: 10 * n })))).toBeCloseTo(0, 12);
    expect(gini(people.map((of) => ({ hits: 0, of })))).toBe(0);
    expect(gini([])).toBe(0);
  });

  it('nears 1 where one small cell has all', () => {
    expect(
      gini([
        { hits: 0, of: 9_999 },
        { hits: 1, of: 1 },
      ]),
    ).toBeCloseTo(0.9999, 6);
  });

  it(`does not change when a cell is split in two of the same rate (seed ${seed})`, () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 20, max: 50 })).map(([x, of]) => ({ hits: x, of }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 9 }), (some) => {
        const doubled = some.map(({ hits: x, of }) => ({ hits: 2 * x, of: 2 * of }));
        const value = gini(some);
        expect(gini([...some, ...some])).toBeCloseTo(value, 9);
        expect(gini(doubled)).toBeCloseTo(value, 9);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(1);
      }),
      { seed },
    );
  });
});

describe('the Lorenz curve', () => {
  it('runs from nothing to all, by rising rate, below the diagonal', () => {
    const points = lorenz(cells);
    expect(points).toHaveLength(9);
    expect(points[0]).toEqual({ people: 0, hits: 0 });
    expect(points[1]).toEqual({ people: 480 / 4366, hits: 18 / 250 });
    expect(points.at(-1)).toEqual({ people: 1, hits: 1 });
    expect(points.every((point) => point.hits <= point.people + 1e-12)).toBe(true);
  });
});

describe('the Gini coefficient that chance gives', () => {
  const chance = giniChance(cells, { draws: 1_000, seed: 20_261_124 });

  it('repeats itself from its seed', () => {
    expect(giniChance(cells, { seed: 20_261_124 })).toEqual(chance);
    expect(giniChance(cells, { seed: 2 }).mean).not.toBe(chance.mean);
  });

  it('lies near 0.085 for the check value, which lies above the band', () => {
    expect(chance.mean).toBeGreaterThan(0.08);
    expect(chance.mean).toBeLessThan(0.09);
    expect(chance.low).toBeLessThan(chance.mean);
    expect(chance.high).toBeGreaterThan(chance.mean);
    expect(gini(cells)).toBeGreaterThan(chance.high);
  });

  it('is 0 without hits', () => {
    expect(giniChance(people.map((of) => ({ hits: 0, of })))).toMatchObject({ mean: 0, low: 0, high: 0 });
  });

  it('refuses no draws', () => expect(() => giniChance(cells, { draws: 0 })).toThrow(RangeError));
});

describe('the chance bands of the cells', () => {
  it('lie around the pooled rate, wider where there are fewer people', () => {
    const bands = chanceBands(cells);
    const pooled = 250 / 4366;
    expect(bands.every((band) => band && band.low < pooled && pooled < band.high)).toBe(true);
    const width = (at: number) => (bands[at]?.high ?? 0) - (bands[at]?.low ?? 0);
    expect(width(1)).toBeLessThan(width(5));
    expect((hits[4] ?? 0) / (people[4] ?? 1)).toBeGreaterThan(bands[4]?.high ?? 1); // 60 of 560: more than chance
    expect(chanceBands([{ hits: 0, of: 0 }])).toEqual([undefined]);
  });
});

describe('mixes', () => {
  it('are even at 1, one-sided at 0', () => {
    expect(evenness([5, 5, 5, 5])).toBeCloseTo(1, 12);
    expect(evenness([7, 0, 0])).toBe(0);
    expect(evenness([3, 1])).toBeCloseTo(0.8113, 4);
    expect(evenness([0, 0])).toBeUndefined();
    expect(evenness([5])).toBeUndefined();
  });

  it('differ by the share that would have to move', () => {
    expect(totalVariation([1, 1], [10, 10])).toBe(0);
    expect(totalVariation([1, 0], [0, 9])).toBe(1);
    expect(totalVariation([3, 1], [1, 1])).toBeCloseTo(0.25, 12);
    expect(totalVariation([0, 0], [1, 1])).toBeUndefined();
    expect(() => totalVariation([1], [1, 2])).toThrow(RangeError);
  });
});
