import type { Channel } from '#residents/published';
import type { Dice } from '../dice.ts';
import { calendar, DAY_MS, HOUR_MS, midnight, monthOf, weekdayOf } from './calendar.ts';
import weights from './weights.json' with { type: 'json' };

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Voices grow more by this share over the time that is simulated. */
const GROWTH = 0.45;

const weightOf = (day: number, { from, to }: Span): number => {
  const grown = 1 + (GROWTH * (day - from)) / Math.max(1, to - from);
  const isHoliday = !calendar.isWorkingDay(day) && weekdayOf(day) > 0 && weekdayOf(day) < 6;
  return (weights.months[monthOf(day)] as number) * (weights.weekdays[weekdayOf(day)] as number) * (isHoliday ? 0.5 : 1) * grown;
};

/** The days of a span by how much is said on them. */
export const daysOf = (span: Span): readonly (readonly [number, number])[] => {
  const days: [number, number][] = [];
  for (let day = midnight(span.from); day < span.to; day += DAY_MS) days.push([day, weightOf(day, span)]);
  return days;
};

/** Hours and days that belong to the channel: desks are open on working days only. */
const hourIn = (hours: readonly number[], dice: Dice): number =>
  (dice.weighted(hours.map((weight, hour) => [hour, weight] as const)) + dice.next()) * HOUR_MS;

const SELF: ReadonlySet<Channel> = new Set(['web']);
export const isSelf = (channel: Channel): boolean => SELF.has(channel);

const nextWorkingDay = (day: number): number => (calendar.isWorkingDay(day) ? day : nextWorkingDay(day + DAY_MS));

/** How long before staff wrote it down it was said, in hours. */
const EARLIER: Readonly<Partial<Record<Channel, readonly [number, number]>>> = {
  '12345': [0.5, 30],
  paper: [4, 60],
  'courtyard-group': [0.2, 14],
};

const toSecond = (ms: number): number => Math.floor(ms / 1000) * 1000;

/** When it is submitted, and when it was said if that was earlier. */
export const momentOn = (day: number, channel: Channel, dice: Dice): { at: number; saidAt?: number } => {
  if (isSelf(channel)) return { at: toSecond(day + hourIn(weights.hours.web, dice)) };
  const at = toSecond(nextWorkingDay(day) + hourIn(weights.hours.desk, dice));
  const earlier = EARLIER[channel];
  return earlier ? { at, saidAt: toSecond(at - dice.between(...earlier) * HOUR_MS) } : { at };
};
