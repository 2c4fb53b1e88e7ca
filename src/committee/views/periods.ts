import { isoTime } from '#libs/eventing';

const DAY = 86_400_000;
const OFFSET = 8 * 3_600_000;

export type Due = 'overdue' | 'today' | 'week';
export const DUES = ['overdue', 'today', 'week'] as const;

const midnight = (day: number): string => isoTime(day * DAY - OFFSET);

/** The span of due dates that a word means, at +08:00: before now; the local day; the days up to Sunday night. */
export const dueWithin = (due: Due, now: number): { readonly from?: string; readonly before: string } => {
  if (due === 'overdue') return { before: isoTime(now) };
  const today = Math.floor((now + OFFSET) / DAY);
  const weekday = (today + 3) % 7; // day 0, 1970-01-01, was a Thursday; Monday is 0
  const last = due === 'today' ? today : today + 6 - weekday;
  return { from: midnight(today), before: midnight(last + 1) };
};
