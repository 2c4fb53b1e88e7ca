import fc from 'fast-check';
import { kaplanMeier, kaplanMeierOf, type Observation } from './survival.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const at = (time: number): Observation => ({ time, event: true });
const lost = (time: number): Observation => ({ time, event: false });

describe('the Kaplan–Meier estimate', () => {
  it('counts those who left as at risk until they left', () => {
    const found = kaplanMeier([at(1), at(2), lost(2), at(4), lost(5)]);
    expect(found.steps.map(({ time, atRisk, events, censored }) => [time, atRisk, events, censored])).toEqual([
      [1, 5, 1, 0],
      [2, 4, 1, 1],
      [4, 2, 1, 0],
      [5, 1, 0, 1],
    ]);
    expect(found.steps.map((step) => Number(step.survival.toFixed(4)))).toEqual([0.8, 0.6, 0.3, 0.3]);
    expect(found).toMatchObject({ n: 5, median: 4, p90: { greaterThan: 5 } });
  });

  it('agrees with plain counting where nobody left', () => {
    const found = kaplanMeier([10, 3, 7, 1, 5, 9, 2, 8, 6, 4].map(at));
    expect(found).toMatchObject({ median: 5, p90: 9 });
    expect(found.steps.at(-1)?.survival).toBe(0);
  });

  it('says later than the median of those with the event alone', () => {
    const answered = [2, 4, 6].map(at);
    expect(kaplanMeier(answered).median).toBe(4);
    expect(kaplanMeier([...answered, ...[20, 20, 20, 20].map(lost)]).median).toEqual({ greaterThan: 20 });
  });

  it('has no time without observations', () => {
    expect(kaplanMeier([])).toEqual({ steps: [], n: 0, median: { greaterThan: 0 }, p90: { greaterThan: 0 } });
  });

  it('puts events before those who leave at the same time, however the bins are listed', () => {
    const bins = [
      { time: 3, events: 0, censored: 2 },
      { time: 3, events: 1, censored: 0 },
    ];
    expect(kaplanMeierOf(bins).steps).toEqual([{ time: 3, events: 1, censored: 2, atRisk: 3, survival: 1 - 1 / 3 }]);
  });

  it.each([Number.NaN, -1])('refuses the time %d', (time) => expect(() => kaplanMeier([at(time)])).toThrow(RangeError));

  it(`only falls, and is the same from a histogram (seed ${seed})`, () => {
    const observation = fc.record({ time: fc.integer({ min: 0, max: 12 }), event: fc.boolean() });
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 60 }), (observations) => {
        const found = kaplanMeier(observations);
        const times = [...new Set(observations.map((one) => one.time))];
        const count = (time: number, event: boolean) => observations.filter((one) => one.time === time && one.event === event).length;
        expect(kaplanMeierOf(times.map((time) => ({ time, events: count(time, true), censored: count(time, false) })))).toEqual(found);
        const falling = found.steps.every((step, i) => step.survival <= (found.steps[i - 1]?.survival ?? 1) && step.survival >= 0);
        expect(falling).toBe(true);
      }),
      { seed },
    );
  });
});
