import known from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { CalendarData, YearPlan } from './calendar-data.ts';
import movable from './china-movable.json' with { type: 'json' };

const FIRST_YEAR = 2018;

/** Statutory days with a fixed date, 全国年节及纪念日放假办法 (2024-11-10): New Year, Labour Day, National Day. */
const fixedOff = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

/** The 13 statutory days of a year whose notice is not out: only what moving weekends adds is unknown. */
const statutoryDays = (year: string, moving: readonly string[]): string[] => [...fixedOff, ...moving].map((day) => `${year}-${day}`).sort();

const datesOf = (days: object, year: string): string[] => Object.keys(days).filter((date) => date.startsWith(`${year}-`));

const years = [...new Set(Object.keys(known.holidays).map((date) => date.slice(0, 4)))];

// National Day is in every notice, while the first days of January may come with the notice of the year before.
const noticed = years.filter((year) => Number(year) >= FIRST_YEAR && `${year}-10-01` in known.holidays);

const planOf = (year: string): [string, YearPlan] => [
  year,
  { off: datesOf(known.holidays, year), work: datesOf(known.workdays, year), complete: true },
];

const planAhead = ([year, moving]: [string, readonly string[]]): [string, YearPlan] => [
  year,
  { off: statutoryDays(year, moving), work: [], complete: false },
];

/** Mainland China's working days by the State Council's yearly notices, from the package `chinese-days` (MIT). */
export const chinaCalendar: CalendarData = {
  name: 'cn',
  years: Object.fromEntries([...Object.entries(movable.years).map(planAhead), ...noticed.map(planOf)]),
  fixedOff,
};
