import { DAY, factsDoc, figuresOf, populationRow, settingOf, voices } from '../../../test/support/facts.ts';
import { FIXED_NOW } from '../../../test/support/recorded.ts';
import { isoTime } from '#libs/eventing';
import { SUPPRESSED } from './guard.ts';

const people = (migrants: number, registered: number) => [
  populationRow({ group: 'registered', adults: registered, all: registered + 100 }),
  populationRow({ group: 'migrant', adults: migrants, all: migrants + 100, position: 2 }),
];
const four = (value: number | null): number => Number((value ?? Number.NaN).toFixed(4));

describe('participation rate and parity (metrics.md D.2, D.3)', () => {
  it.each([
    { migrants: 12, of: 800, registered: 300, ofThem: 3600, low: 0.1022, high: 0.3156, mover: [0.1023, 0.3164], verdict: 'gap' },
    {
      migrants: 120,
      of: 1200,
      registered: 420,
      ofThem: 4200,
      low: 0.8243,
      high: 1.2104,
      mover: [0.8246, 1.211],
      verdict: 'parity-supported',
    },
  ])('$migrants of $of against $registered of $ofThem', ({ migrants, of, registered, ofThem, low, high, mover, verdict }) => {
    const docs = [...voices(migrants, { group: 'migrant' }), ...voices(registered)];
    const { rate, parity } = figuresOf(docs, settingOf({ rows: people(of, ofThem) }));
    const ratio = migrants / of / (registered / ofThem);
    expect(rate.migrant).toMatchObject({ persons: migrants, adults: of, all: of + 100 });
    expect([parity.low, parity.high].map(four)).toEqual([low, high]);
    expect([parity.moverLow, parity.moverHigh].map(four)).toEqual(mover);
    expect(parity.verdict).toBe(verdict);
    expect(parity.sensitivity.map((one) => [one.factor, four(one.ratio)])).toEqual(
      [0.8, 1, 1.25].map((factor) => [factor, four(ratio / factor)]),
    );
  });

  it('without any migrant voice › says zero, with the upper end that this allows', () => {
    const { rate, parity } = figuresOf(voices(300), settingOf({ rows: people(800, 3600) }));
    expect(rate.migrant).toMatchObject({ persons: 0, rate: 0, low: 0 });
    expect(parity).toMatchObject({ ratio: 0, low: 0, verdict: 'gap' });
  });

  it.each([
    ['fewer than five persons', 4, 800],
    ['a denominator under fifty', 7, 34],
    ['more persons than the register knows', 60, 55],
  ])('with %s › is hidden, and parity with it', (_, persons, adults) => {
    const docs = [...voices(persons, { group: 'migrant' }), ...voices(300)];
    const { rate, parity, grids } = figuresOf(docs, settingOf({ rows: people(adults, 3600) }));
    expect(rate.migrant).toEqual(SUPPRESSED);
    expect(rate.registered).toMatchObject({ persons: 300 });
    expect(parity).toMatchObject({ ratio: null, verdict: 'suppressed', sensitivity: [] });
    // The grids' sum less the registered would be the migrants.
    expect(grids.every((grid) => grid.rate === null && typeof grid.persons !== 'number')).toBe(true);
  });

  it('a loud person › counts once; who joins in or objects counts too', () => {
    const at = isoTime(FIXED_NOW);
    const loud = voices(10, { person: 'p-loud' });
    const supported = voices(60, { acts: [{ what: 'supported', at, group: 'migrant', person: 'p-m' }] });
    const many = voices(9, { group: 'migrant' });
    const { rate } = figuresOf([...loud, ...supported, ...many], settingOf({ rows: people(800, 3600) }));
    expect(rate).toMatchObject({ registered: { persons: 61 }, migrant: { persons: 10 } });
  });

  it('anonymous, proxy and undisclosed voices › are in no rate', () => {
    const { person: _, ...nobody } = factsDoc({ anonymous: true });
    const docs = [
      ...voices(60),
      ...Array.from({ length: 9 }, (_unused, n) => ({ ...nobody, id: `a${n}` })),
      ...voices(9, { grid: 'g2', proxy: true }),
      ...voices(9, { grid: 'g3', group: 'undisclosed' }),
    ];
    expect(figuresOf(docs, settingOf({ rows: people(800, 3600) })).rate).toMatchObject({
      registered: { persons: 60 },
      migrant: { persons: 0 },
    });
  });

  it('the denominator › is the mean over the window of what held when', () => {
    const from = FIXED_NOW - 100 * DAY;
    const half = new Date(FIXED_NOW - 50 * DAY + 8 * 3_600_000).toISOString().slice(0, 10);
    const window = { from, to: FIXED_NOW };
    const rows = [
      populationRow({ adults: 1_000, date: '2026-01-01' }),
      populationRow({ adults: 2_000, date: half, position: 2 }),
      populationRow({ adults: 9_999, date: '2027-01-01', position: 3 }),
    ];
    const { rate, asOf } = figuresOf(voices(60), settingOf({ rows, window }));
    expect(rate.registered).toMatchObject({ adults: expect.closeTo(1_500, -1) as number });
    expect(asOf.population).toEqual({ source: 'street register', date: half });
  });

  it('a number that was corrected for the same date › counts as corrected', () => {
    const rows = [populationRow({ adults: 1_000 }), populationRow({ adults: 1_100, position: 7 })];
    expect(figuresOf(voices(60), settingOf({ rows })).rate.registered).toMatchObject({ adults: 1_100 });
  });
});
