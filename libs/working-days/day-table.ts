import type { CalendarData } from './calendar-data.ts';
import { dateText, dayNumber } from './moment.ts';

export const WORKING = 1;
export const COMPLETE = 2;

/** Flags (WORKING, COMPLETE) of any day number. */
export type DayFlags = (day: number) => number;

const isWeekday = (day: number): boolean => {
  const weekday = (((day + 4) % 7) + 7) % 7; // day 0, 1970-01-01, was a Thursday
  return weekday !== 0 && weekday !== 6;
};

const flagsByRule = (data: CalendarData): DayFlags => {
  const plans = Object.values(data.years);
  const off = new Set(plans.flatMap((plan) => plan.off));
  const work = new Set(plans.flatMap((plan) => plan.work));
  const fixed = new Set(data.fixedOff);
  return (day) => {
    const date = dateText(day);
    const plan = data.years[date.slice(0, 4)];
    const away = plan ? off.has(date) : fixed.has(date.slice(5));
    const working = work.has(date) || (isWeekday(day) && !away);
    return (working ? WORKING : 0) | (plan?.complete ? COMPLETE : 0);
  };
};

/** Looked up in a table for the years listed and some after them, worked out for all others. */
export const dayFlags = (data: CalendarData, yearsBeyond = 5): DayFlags => {
  const rule = flagsByRule(data);
  const years = Object.keys(data.years).map(Number);
  if (years.length === 0) return rule;
  const first = dayNumber(`${Math.min(...years)}-01-01`);
  const last = dayNumber(`${Math.max(...years) + yearsBeyond}-12-31`);
  const table = Uint8Array.from({ length: last - first + 1 }, (_, at) => rule(first + at));
  return (day) => table[day - first] ?? rule(day);
};
