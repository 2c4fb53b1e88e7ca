import { type Calendar, type DayHours, officeHours } from './calendar.ts';
import { HOUR, localDay, type Moment, startOfDay, toEpoch, toText } from './moment.ts';

const MOST_DAYS = 3_660;

/** Milliseconds of work that are left in a day after a moment, and the moment when `wanted` of them are used up, if they suffice. */
const within = (day: number, from: number, wanted: number, spans: DayHours): { left: number; end?: number } => {
  const midnight = startOfDay(day);
  let left = 0;
  for (const [open, close] of spans) {
    const begin = Math.max(from, midnight + open * HOUR);
    const length = Math.max(0, midnight + close * HOUR - begin);
    if (left + length >= wanted) return { left: wanted, end: begin + wanted - left };
    left += length;
  }
  return { left };
};

/** The moment after so many hours of work: 17:30 and one hour is half past nine on the next working day. No hours: the moment itself. */
export const addWorkingHours = (calendar: Calendar, start: Moment, hours: number, spans: DayHours = officeHours): string => {
  const from = toEpoch(start);
  let wanted = hours * HOUR;
  if (wanted <= 0) return toText(from);
  const first = localDay(from);
  for (let day = first; day < first + MOST_DAYS; day += 1) {
    if (!calendar.isWorkingDay(startOfDay(day))) continue;
    const { left, end } = within(day, from, wanted, spans);
    if (end !== undefined) return toText(end);
    wanted -= left;
  }
  throw new RangeError(`more hours than ${MOST_DAYS} days have: ${hours}`);
};
