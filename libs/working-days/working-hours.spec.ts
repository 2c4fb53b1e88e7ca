import fc from 'fast-check';
import { addWorkingHours, chinaCalendar, createCalendar, toEpoch, toText } from './index.ts';

const calendar = createCalendar(chinaCalendar);

describe('hours of work after a moment', () => {
  it.each([
    ['2026-11-24T17:30:00+08:00', 1, '2026-11-25T09:30:00+08:00'],
    ['2026-11-24T18:00:00+08:00', 3.5, '2026-11-25T13:30:00+08:00'],
    ['2026-11-27T18:00:00+08:00', 8, '2026-11-30T18:00:00+08:00'],
    ['2026-02-13T18:00:00+08:00', 16, '2026-02-24T18:00:00+08:00'],
    ['2026-11-24T11:00:00+08:00', 2, '2026-11-24T14:00:00+08:00'],
    ['2026-11-24T03:00:00+08:00', 0, '2026-11-24T03:00:00+08:00'],
  ])('%s and %d hours is %s', (start, hours, end) => {
    expect(addWorkingHours(calendar, start, hours)).toBe(end);
  });

  it('gives back the hours that lie between', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 24 * 60 }), fc.integer({ min: 1, max: 400 }), (minute, quarters) => {
        const start = toText(toEpoch('2026-01-01T00:00:00+08:00') + minute * 60_000);
        const end = addWorkingHours(calendar, start, quarters / 4);
        expect(calendar.workingHoursBetween(start, end).hours).toBeCloseTo(quarters / 4, 6);
      }),
    ));
});
