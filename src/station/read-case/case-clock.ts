import type { Calendar } from '#libs/working-days';
import type { CaseDoc, Pause } from '../views/case/case.doc.ts';

/** Both clocks of a case: the station's, which stands still while paused, and the resident's, which never does. */
export interface ClockFacts {
  /** Working days since the day of submission (not counted, 民法典 Art 201), without the paused ones. */
  readonly workingDay: number;
  /** How many there are until the date that is promised now. */
  readonly ofDays: number;
  readonly wallDays: number;
  readonly pausedDays: number;
  readonly pausedNow: boolean;
  readonly pauseReason?: string;
}

const HOURS_A_DAY = 8;
const DAY = 86_400_000;

/** Office hours end at 18:00, so two such moments are whole working days apart. */
const closingOf = (at: string): string => `${at.slice(0, 10)}T18:00:00+08:00`;

const workingDays = (calendar: Calendar, from: string, to: string): number =>
  Math.round(calendar.workingHoursBetween(closingOf(from), closingOf(to)).hours / HOURS_A_DAY);

const pausedDays = (calendar: Calendar, pauses: readonly Pause[], now: string): number => {
  const hours = pauses.reduce((sum, { from, to }) => sum + calendar.workingHoursBetween(from, to ?? now).hours, 0);
  return Math.round((hours / HOURS_A_DAY) * 10) / 10;
};

const wallDays = (from: string, to: string): number => Math.round((Date.parse(closingOf(to)) - Date.parse(closingOf(from))) / DAY);

export const clockOf = (doc: CaseDoc, at: string, calendar: Calendar): ClockFacts => {
  const now = doc.endedAt ?? at;
  const paused = pausedDays(calendar, doc.pauses, now);
  const over = doc.pauses.filter((p) => p.to !== undefined);
  const running = doc.pauses.find((p) => p.to === undefined);
  return {
    workingDay: Math.max(0, workingDays(calendar, doc.submittedAt, now) - Math.floor(paused)),
    ofDays: Math.max(1, workingDays(calendar, doc.submittedAt, doc.dueBy) - Math.floor(pausedDays(calendar, over, now))),
    wallDays: wallDays(doc.submittedAt, now),
    pausedDays: paused,
    pausedNow: running !== undefined && doc.open,
    ...(running && doc.open ? { pauseReason: running.reason } : {}),
  };
};
