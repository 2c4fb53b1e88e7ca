import fc from 'fast-check';
import { createCalendar } from './calendar.ts';
import { chinaCalendar } from './china.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const calendar = createCalendar(chinaCalendar);
const DAY = 86_400_000;
const moments = fc.integer({ min: Date.parse('2016-01-01T00:00:00Z'), max: Date.parse('2036-12-31T00:00:00Z') });

describe(`any moment (seed ${seed})`, () => {
  it('plus n working days has exactly n working days after its own day, the last of them the due day', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 40 }), (start, n) => {
        const due = calendar.addWorkingDays(start, n);
        let found = 0;
        for (let at = start + DAY; calendar.dateOf(at) <= due.at.slice(0, 10); at += DAY) if (calendar.isWorkingDay(at)) found++;
        return found === n && calendar.isWorkingDay(due.ms) && Date.parse(due.at) === due.ms && due.ms > start;
      }),
      { seed },
    );
  });

  it('plus calendar days never ends early, and never on a rest day', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 90 }), (start, n) => {
        const due = calendar.addCalendarDays(start, n);
        return calendar.isWorkingDay(due.at) && due.at.slice(0, 10) >= calendar.dateOf(start + n * DAY);
      }),
      { seed },
    );
  });

  it('splits the hours of work between two others without loss', () => {
    fc.assert(
      fc.property(fc.array(moments, { minLength: 3, maxLength: 3 }), (three) => {
        const [a, b, c] = three.sort((x, y) => x - y) as [number, number, number];
        const hours = (from: number, to: number) => calendar.workingHoursBetween(from, to).hours;
        expect(hours(a, b) + hours(b, c)).toBeCloseTo(hours(a, c), 6);
      }),
      { seed, numRuns: 30 },
    );
  });
});
