import chineseDays from 'chinese-days';
import known from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { CalendarData, YearPlan } from './calendar-data.ts';

const FIRST_YEAR = 2018;
const YEARS_AHEAD = 5;

/** Statutory days with a fixed date, 全国年节及纪念日放假办法 (2024-11-10): New Year, Labour Day, National Day. */
const fixedOff = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

const lunar = (year: number, day: string): string => chineseDays.getSolarDateFromLunar(`${year}-${day}`).date;

const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);

/** All 13 statutory days of a year whose notice is not out: only the days taken off by moving weekends are unknown. */
const statutoryDays = (year: number): string[] => {
  const newYear = lunar(year, '01-01');
  return [
    ...fixedOff.map((day) => `${year}-${day}`),
    dayBefore(newYear),
    newYear,
    lunar(year, '01-02'),
    lunar(year, '01-03'),
    chineseDays.getSolarTermDate(year, 4, 'pure_brightness'),
    lunar(year, '05-05'),
    lunar(year, '08-15'),
  ].sort();
};

const datesOf = (days: object, year: number): string[] => Object.keys(days).filter((date) => date.startsWith(`${year}-`));

const planOf = (year: number): YearPlan => {
  const off = datesOf(known.holidays, year);
  // National Day is in every notice, while the first days of January may come with the notice of the year before.
  const complete = off.includes(`${year}-10-01`);
  return complete ? { off, work: datesOf(known.workdays, year), complete } : { off: statutoryDays(year), work: [], complete };
};

const lastKnown = Math.max(...Object.keys(known.holidays).map((date) => Number(date.slice(0, 4))));
const span = Array.from({ length: lastKnown + YEARS_AHEAD - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);

/** Mainland China's working days by the State Council's yearly notices, from the package `chinese-days` (MIT). */
export const chinaCalendar: CalendarData = {
  name: 'cn',
  years: Object.fromEntries(span.map((year) => [String(year), planOf(year)])),
  fixedOff,
};
