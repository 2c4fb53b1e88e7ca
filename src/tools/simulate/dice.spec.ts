import fc from 'fast-check';
import { Dice } from './dice.ts';

const throws = (dice: Dice): number[] => Array.from({ length: 20 }, () => dice.next());

describe('dice', () => {
  it('fall the same for the same path, and otherwise for another', () => {
    expect(throws(new Dice('s', 'report', 1))).toEqual(throws(new Dice('s', 'report', 1)));
    expect(throws(new Dice('s', 'report', 1))).not.toEqual(throws(new Dice('s', 'report', 2)));
    expect(throws(new Dice('s', 'report', 1))).not.toEqual(throws(new Dice('t', 'report', 1)));
  });

  it('choose only what has a weight, about as often as it weighs', () => {
    const dice = new Dice('weights');
    const chosen = Array.from({ length: 4_000 }, () =>
      dice.weighted([
        ['a', 3],
        ['never', 0],
        ['b', 1],
      ]),
    );
    expect(chosen).not.toContain('never');
    expect(chosen.filter((c) => c === 'a').length / chosen.length).toBeCloseTo(0.75, 1);
  });

  it('stay within their limits', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, from, more) => {
        const dice = new Dice(seed);
        const whole = dice.whole(from, from + more);
        expect(whole).toBeGreaterThanOrEqual(from);
        expect(whole).toBeLessThanOrEqual(from + more);
        expect(dice.around(3)).toBeGreaterThan(0);
      }),
    );
  });

  it('have a median where they are told to', () => {
    const dice = new Dice('median');
    const times = Array.from({ length: 4_001 }, () => dice.around(5)).sort((a, b) => a - b);
    expect(times[2_000]).toBeGreaterThan(4.6);
    expect(times[2_000]).toBeLessThan(5.4);
  });
});
