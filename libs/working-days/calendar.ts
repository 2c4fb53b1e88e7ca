import { type CalendarData, versionOf } from './calendar-data.ts';
import { COMPLETE, type DayFlags, dayFlags, WORKING } from './day-table.ts';
import { dateText, dayNumber, HOUR, localDay, type Moment, startOfDay, toEpoch, toText } from './moment.ts';

/** Spans of the day in which work is done, in hours of the local day, in order. */
export type DayHours = readonly (readonly [from: number, to: number])[];

export const officeHours: DayHours = [
  [9, 12],
  [13, 18],
];

/** Whether every year that the count went through had its notice. */
export type Completeness = 'complete' | 'incomplete';

/** A date found by counting: local text (+08:00), epoch milliseconds, and on what calendar it rests. */
export type Due = { readonly at: string; readonly ms: number; readonly calendar: Completeness; readonly version: string };

export type Hours = { readonly hours: number; readonly calendar: Completeness; readonly version: string };

export type Calendar = {
  readonly version: string;
  /** The year's notice is known. */
  calendarComplete(year: number): boolean;
  isWorkingDay(moment: Moment): boolean;
  /** Epoch milliseconds. Throws RangeError for text without an offset. */
  epochOf(moment: Moment): number;
  /** Local date (+08:00) as YYYY-MM-DD. */
  dateOf(moment: Moment): string;
  /** End of the n-th working day after the day of `start`, which is not counted (民法典 Art 201). */
  addWorkingDays(start: Moment, n: number): Due;
  /** End of the n-th day after the day of `start`; a last day that is a rest day moves to the next working day (民法典 Art 201, 203). */
  addCalendarDays(start: Moment, n: number): Due;
  /** Clock hours, day and night. */
  addClockHours(start: Moment, hours: number): Due;
  /** Hours of work between two moments; 0 where the second is not later. */
  workingHoursBetween(from: Moment, to: Moment, hours?: DayHours): Hours;
};

const MOST = 3_660;
const countOf = (n: number): number => {
  if (!Number.isInteger(n) || n < 1 || n > MOST) throw new RangeError(`days must be a whole number from 1 to ${MOST}: ${n}`);
  return n;
};

const word = (seen: number): Completeness => (seen & COMPLETE ? 'complete' : 'incomplete');

/** The n-th working day after a day, and the flags that all days on the way had in common. */
const nthWorkingDay = (flags: DayFlags, from: number, n: number): { day: number; seen: number } => {
  let day = from;
  let seen = COMPLETE;
  for (let left = n; left > 0; ) {
    const found = flags(++day);
    seen &= found;
    if (found & WORKING) left--;
  }
  return { day, seen };
};

/** The n-th day after a day, moved past rest days: only the days looked at need a notice. */
const nthDay = (flags: DayFlags, from: number, n: number): { day: number; seen: number } => nthWorkingDay(flags, from + n - 1, 1);

const hoursWithin = (day: number, from: number, to: number, spans: DayHours): number => {
  const midnight = startOfDay(day);
  return spans.reduce((sum, [open, close]) => {
    const begin = Math.max(from, midnight + open * HOUR);
    const end = Math.min(to, midnight + close * HOUR);
    return sum + Math.max(0, end - begin) / HOUR;
  }, 0);
};

const counter =
  (flags: DayFlags, version: string) =>
  (from: Moment, to: Moment, spans: DayHours): Hours => {
    const begin = toEpoch(from);
    const end = toEpoch(to);
    let seen = COMPLETE;
    let hours = 0;
    for (let day = localDay(begin); day <= localDay(end); day++) {
      const found = flags(day);
      seen &= found;
      if (found & WORKING) hours += hoursWithin(day, begin, end, spans);
    }
    return { hours, calendar: word(seen), version };
  };

/** Builds the tables once; every call after that is a walk over a few bytes. Spans end the day of a due date. */
export const createCalendar = (data: CalendarData, spans: DayHours = officeHours): Calendar => {
  const version = versionOf(data);
  const flags = dayFlags(data);
  const close = (spans.at(-1)?.[1] ?? 24) * HOUR;
  const closing = toText(startOfDay(0) + close).slice(10);
  const texts = new Map<number, string>();
  const textOf = (day: number): string => {
    const known = texts.get(day);
    if (known !== undefined) return known;
    const text = close === 24 * HOUR ? `${dateText(day + 1)}${closing}` : `${dateText(day)}${closing}`;
    if (texts.size < 20_000) texts.set(day, text);
    return text;
  };
  const due = (found: { day: number; seen: number }): Due => ({
    at: textOf(found.day),
    ms: startOfDay(found.day) + close,
    calendar: word(found.seen),
    version,
  });
  const between = counter(flags, version);
  return {
    version,
    calendarComplete: (year) => (flags(dayNumber(`${String(year).padStart(4, '0')}-01-01`)) & COMPLETE) !== 0,
    isWorkingDay: (moment) => (flags(localDay(toEpoch(moment))) & WORKING) !== 0,
    epochOf: toEpoch,
    dateOf: (moment) => dateText(localDay(toEpoch(moment))),
    addWorkingDays: (start, n) => due(nthWorkingDay(flags, localDay(toEpoch(start)), countOf(n))),
    addCalendarDays: (start, n) => due(nthDay(flags, localDay(toEpoch(start)), countOf(n))),
    addClockHours: (start, hours) => {
      const ms = toEpoch(start) + hours * HOUR;
      return { at: toText(ms), ms, calendar: 'complete', version };
    },
    workingHoursBetween: (from, to, hours = spans) => between(from, to, hours),
  };
};
