import { chinaCalendar, createCalendar } from '#libs/working-days';

const calendar = createCalendar(chinaCalendar);

export const CALENDAR_VERSION = calendar.version;

/** Hours of work between two moments (milliseconds). */
export const officeHoursBetween = (from: number, to: number): number => calendar.workingHoursBetween(from, to).hours;
