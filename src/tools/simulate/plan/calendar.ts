import { type Calendar, chinaCalendar, createCalendar } from '#libs/working-days';

const HOUR = 3_600_000;
const OFFSET = 8 * HOUR;

/** The community's calendar. */
export const calendar: Calendar = createCalendar(chinaCalendar);

const local = (ms: number): Date => new Date(ms + OFFSET);

export const monthOf = (ms: number): number => local(ms).getUTCMonth();
export const weekdayOf = (ms: number): number => local(ms).getUTCDay();
export const hourOf = (ms: number): number => local(ms).getUTCHours();

/** Local midnight of a moment's day. */
export const midnight = (ms: number): number => Math.floor((ms + OFFSET) / (24 * HOUR)) * 24 * HOUR - OFFSET;

export const DAY_MS = 24 * HOUR;
export const HOUR_MS = HOUR;
export const MINUTE_MS = 60_000;
