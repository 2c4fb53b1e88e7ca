import { createCalendar } from './calendar.ts';
import { chinaCalendar } from './china.ts';

const calendar = createCalendar(chinaCalendar);

const span = (month: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `2026-${month}-${String(from + at).padStart(2, '0')}`);

describe('the notice for 2026 (rules.md B.14)', () => {
  const off = [
    ...span('01', 1, 3),
    ...span('02', 15, 23),
    ...span('04', 4, 6),
    ...span('05', 1, 5),
    ...span('06', 19, 21),
    ...span('09', 25, 27),
    ...span('10', 1, 7),
  ];
  const work = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

  it.each(off)('%s is off', (date) => expect(calendar.isWorkingDay(date)).toBe(false));
  it.each(work)('%s is worked to make up', (date) => expect(calendar.isWorkingDay(date)).toBe(true));

  it('names exactly these days', () => expect(chinaCalendar.years['2026']).toEqual({ off, work, complete: true }));

  it('leaves 248 working days', () => {
    const start = Date.parse('2026-01-01T00:00:00+08:00');
    const days = Array.from({ length: 365 }, (_, at) => start + at * 86_400_000);
    expect(days.filter((day) => calendar.isWorkingDay(day))).toHaveLength(248);
  });
});

describe('years with and without a notice', () => {
  it.each([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])('%i is complete', (year) =>
    expect(calendar.calendarComplete(year)).toBe(true),
  );

  it.each([2017, 2027, 2028, 1990, 2150])('%i is not', (year) => expect(calendar.calendarComplete(year)).toBe(false));

  it('2027 has its thirteen statutory days off and no more', () => {
    expect(chinaCalendar.years['2027']).toEqual({
      off: [
        '2027-01-01',
        '2027-02-05',
        '2027-02-06',
        '2027-02-07',
        '2027-02-08',
        '2027-04-05',
        '2027-05-01',
        '2027-05-02',
        '2027-06-09',
        '2027-09-15',
        '2027-10-01',
        '2027-10-02',
        '2027-10-03',
      ],
      work: [],
      complete: false,
    });
  });

  it('a year that is not listed is Monday to Friday minus the days with a fixed date', () => {
    expect(calendar.isWorkingDay('2040-10-01')).toBe(false); // a Monday, National Day
    expect(calendar.isWorkingDay('2040-10-04')).toBe(true); // a Thursday
    expect(calendar.isWorkingDay('2040-10-06')).toBe(false); // a Saturday
    expect(calendar.isWorkingDay('1969-12-31')).toBe(true); // a Wednesday
  });
});
