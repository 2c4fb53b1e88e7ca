import { figuresOf, populationRow, settingOf, voices } from '../../../test/support/facts.ts';

const X = [30, 41, 18, 25, 60, 22, 35, 19];
const N = [520, 806, 480, 510, 560, 470, 520, 500];
const grid = (at: number): string => `g${at + 1}`;
const rows = N.flatMap((adults, at) => [
  populationRow({ grid: grid(at), adults: adults - 60, position: 2 * at }),
  populationRow({ grid: grid(at), adults: 60, group: 'migrant', position: 2 * at + 1 }),
]);
const docs = X.flatMap((count, at) => [...voices(count - 1, { grid: grid(at) }), ...voices(1, { grid: grid(at), group: 'migrant' })]);

describe('grids (metrics.md D.4)', () => {
  it('the check value of the Gini coefficient, beside what chance alone gives', () => {
    const { gini, grids } = figuresOf(docs, settingOf({ rows }));
    expect(gini.value).toBeCloseTo(0.1809, 4);
    expect(gini.chance).toMatchObject({ mean: expect.any(Number) as number });
    expect(gini.chance?.mean ?? 1).toBeGreaterThan(0);
    expect(gini.chance?.high ?? 1).toBeLessThan(0.1809);
    expect([gini.lorenz[0], gini.lorenz.at(-1)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(grids.map(({ persons, adults }) => [persons, adults])).toEqual(X.map((count, at) => [count, N[at]]));
  });

  it('the band is where a grid would lie if all had one rate; the fifth lies above it', () => {
    const { grids } = figuresOf(docs, settingOf({ rows }));
    const outside = grids.filter(({ rate, low, high }) => (rate ?? 0) < (low ?? 0) || (rate ?? 0) > (high ?? 1)).map((g) => g.grid);
    expect(outside).toContain('g5');
    expect(outside).not.toContain('g2');
  });

  it('the same figures again are the same to the bit', () => {
    expect(JSON.stringify(figuresOf([...docs].reverse(), settingOf({ rows })))).toBe(JSON.stringify(figuresOf(docs, settingOf({ rows }))));
  });
});
