import { toEpoch } from '#libs/working-days';
import type { FiguresConfig } from '../figures/config.ts';
import type { Window } from '../figures/population.ts';

const DAY = 86_400_000;
const OFFSET = 8 * 3_600_000;
const MOST_DAYS = 3_660;

/** Local midnight (+08:00) at or before a moment. */
export const midnight = (ms: number): number => Math.floor((ms + OFFSET) / DAY) * DAY - OFFSET;

/** Local midnight of the first day of the month, `months` before or after the month of a moment. */
export const monthStart = (ms: number, months = 0): number => {
  const local = new Date(ms + OFFSET);
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months, 1) - OFFSET;
};

/** The last quarter (90 days before today's midnight, today included), and twelve months back to the same day. */
export const defaultWindows = (now: number, config: FiguresConfig): { readonly quarter: Window; readonly year: Window } => {
  const today = midnight(now);
  const to = today + DAY;
  const local = new Date(today + OFFSET);
  const year = Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - config.window.rollingMonths, local.getUTCDate()) - OFFSET;
  return { quarter: { from: today - config.window.days * DAY, to }, year: { from: year, to } };
};

export interface AskedWindow {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A moment or a date; undefined for a text that is neither. A plain date stands for its local midnight. */
export const momentOf = (text: string): number | undefined => {
  try {
    return toEpoch(text);
  } catch {
    return undefined;
  }
};

/** As of a plain date means: until its end. */
export const endOf = (text: string): number | undefined => {
  const at = momentOf(text);
  return at === undefined || !isDate(text) ? at : at + DAY - 1;
};

interface Ends {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Where only the end is given, the window is as long as usual. */
const endsOf = (asked: AskedWindow, now: number, config: FiguresConfig): Ends => {
  const { quarter } = defaultWindows(now, config);
  const to = asked.to === undefined ? quarter.to : momentOf(asked.to);
  if (asked.from !== undefined) return { from: momentOf(asked.from), to };
  return { from: asked.to === undefined ? quarter.from : (to ?? 0) - config.window.days * DAY, to };
};

/** The half-open window that was asked for, or which of the two ends is wrong. */
export const windowOf = (asked: AskedWindow, now: number, config: FiguresConfig): Window | { readonly wrong: 'from' | 'to' } => {
  const { from, to } = endsOf(asked, now, config);
  if (to === undefined) return { wrong: 'to' };
  if (from === undefined || from >= to || to - from > MOST_DAYS * DAY) return { wrong: 'from' };
  return { from, to };
};
