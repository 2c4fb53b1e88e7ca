import { createCalendar } from './calendar.ts';
import { versionOf, withNotice } from './calendar-data.ts';
import { chinaCalendar } from './china.ts';

const calendar = createCalendar(chinaCalendar);
const closing = (date: string): string => `${date}T18:00:00+08:00`;

describe('working days', () => {
  it.each([
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-02-13', 7, '2026-03-02'],
    ['2026-02-13', 15, '2026-03-12'],
    ['2026-09-30', 3, '2026-10-10'], // a Saturday, worked to make up
    ['2026-09-18', 7, '2026-09-29'],
    ['2026-04-30', 5, '2026-05-11'],
  ])('from %s, %i of them end on %s, whatever the hour', (from, n, date) => {
    for (const time of ['00:00:00', '09:30:00', '23:59:59.999']) {
      expect(calendar.addWorkingDays(`${from}T${time}+08:00`, n)).toEqual({
        at: closing(date),
        ms: Date.parse(closing(date)),
        calendar: 'complete',
        version: calendar.version,
      });
    }
  });

  it('take the local day of a moment written in another offset or as a number', () => {
    const late = '2026-02-12T17:00:00Z'; // 01:00 on the 13th at +08:00
    expect(calendar.addWorkingDays(late, 3).at).toBe(closing('2026-02-25'));
    expect(calendar.addWorkingDays(Date.parse(late), 3).at).toBe(closing('2026-02-25'));
    expect(calendar.dateOf(late)).toBe('2026-02-13');
  });

  it('that run into a year without a notice say so', () => {
    expect(calendar.addWorkingDays('2026-12-29T10:00:00+08:00', 2)).toMatchObject({ at: closing('2026-12-31'), calendar: 'complete' });
    expect(calendar.addWorkingDays('2026-12-29T10:00:00+08:00', 3)).toMatchObject({ at: closing('2027-01-04'), calendar: 'incomplete' });
  });

  it.each([0, -1, 1.5, Number.NaN, 1e9])('refuse the count %d', (n) => {
    expect(() => calendar.addWorkingDays('2026-01-05', n)).toThrow(RangeError);
    expect(() => calendar.addCalendarDays('2026-01-05', n)).toThrow(RangeError);
  });
});

describe('calendar days (民法典 Art 201, 203)', () => {
  it.each([
    ['2026-03-01', 60, '2026-04-30'],
    ['2026-09-20', 5, '2026-09-28'], // the 25th is a rest day
    ['2026-02-11', 3, '2026-02-14'], // a Saturday, worked to make up
    ['2026-02-12', 3, '2026-02-24'],
  ])('from %s, %i of them end on %s', (from, n, date) => {
    expect(calendar.addCalendarDays(`${from}T11:00:00+08:00`, n)).toMatchObject({ at: closing(date), calendar: 'complete' });
  });

  it('look only at the last day and those it moves over', () => {
    expect(calendar.addCalendarDays('2017-12-01', 60).calendar).toBe('complete');
    expect(calendar.addCalendarDays('2026-12-01', 60)).toMatchObject({ at: closing('2027-02-01'), calendar: 'incomplete' });
  });
});

describe('clock hours', () => {
  it('run through nights and rest days and keep the seconds', () => {
    expect(calendar.addClockHours('2026-02-14T23:30:15+08:00', 24).at).toBe('2026-02-15T23:30:15+08:00');
    expect(calendar.addClockHours('2026-12-31T23:00:00.250+08:00', 2).at).toBe('2027-01-01T01:00:00.250+08:00');
  });
});

describe('hours of work', () => {
  const hours = (from: string, to: string) => calendar.workingHoursBetween(from, to).hours;

  it('leave out the noon break, evenings and rest days', () => {
    expect(hours('2026-03-02T09:00:00+08:00', '2026-03-02T18:00:00+08:00')).toBe(8);
    expect(hours('2026-03-02T11:30:00+08:00', '2026-03-02T13:30:00+08:00')).toBe(1);
    expect(hours('2026-02-13T17:00:00+08:00', '2026-02-24T10:00:00+08:00')).toBe(10); // with the Saturday of the 14th
    expect(hours('2026-02-15T09:00:00+08:00', '2026-02-23T18:00:00+08:00')).toBe(0);
  });

  it('are none where the second moment is not later', () => {
    expect(hours('2026-03-03T09:00:00+08:00', '2026-03-02T09:00:00+08:00')).toBe(0);
  });

  it('take another span of the day', () => {
    expect(calendar.workingHoursBetween('2026-03-02T00:00:00+08:00', '2026-03-03T00:00:00+08:00', [[8, 20]]).hours).toBe(12);
  });

  it('say when a year had no notice', () => {
    expect(calendar.workingHoursBetween('2026-12-31T17:00:00+08:00', '2027-01-04T10:00:00+08:00')).toMatchObject({
      hours: 2,
      calendar: 'incomplete',
    });
  });
});

describe('the day of a calendar whose last span ends at midnight', () => {
  it('closes at the next midnight', () => {
    const round = createCalendar(chinaCalendar, [[0, 24]]);
    expect(round.addWorkingDays('2026-03-02', 1)).toMatchObject({
      at: '2026-03-04T00:00:00+08:00',
      ms: Date.parse('2026-03-04T00:00:00+08:00'),
    });
  });
});

describe('a notice that comes later', () => {
  const notice = { off: ['2027-01-01', '2027-01-04'], work: ['2027-01-09'] };
  const later = createCalendar(withNotice(chinaCalendar, 2027, notice));

  it('completes the year, moves the dates and has another version', () => {
    expect(later.addWorkingDays('2026-12-29', 3)).toMatchObject({ at: closing('2027-01-05'), calendar: 'complete' });
    expect(later.isWorkingDay('2027-01-09')).toBe(true);
    expect(later.version).toMatch(/^cn-2027-[0-9a-f]{8}$/);
  });

  it('leaves the calendar before it as it was', () => {
    expect(calendar.calendarComplete(2027)).toBe(false);
    expect(versionOf(chinaCalendar)).toBe(calendar.version);
    expect(calendar.version).toMatch(/^cn-2026-[0-9a-f]{8}$/);
  });

  it('may stand alone', () => {
    const bare = createCalendar({ name: 'bare', years: {}, fixedOff: [] });
    expect(bare.addWorkingDays('2026-10-01', 1)).toMatchObject({ at: closing('2026-10-02'), calendar: 'incomplete' });
    expect(bare.version).toMatch(/^bare-none-/);
  });
});
