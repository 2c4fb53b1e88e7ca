import { isoTime } from '#libs/eventing';
import type { Cell } from './source/table.ts';

const DAY = 86_400_000;
const ZONE_MS = 8 * 3_600_000;
/** Day 0 of Excel's calendar; from March 1900 on its day numbers count from here. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
/** Excel day numbers from 1954 to 2119: smaller and larger numbers are something else. */
const SERIALS = [20_000, 80_000] as const;
const SECONDS = [631_152_000, 4_102_444_800] as const;
const EARLIEST = Date.UTC(1949, 0, 1);

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Wall-clock parts at an offset from UTC as milliseconds; undefined when there is no such moment (30 February, 25 o'clock). */
const momentOf = (p: Parts, offset: number): number | undefined => {
  if (p.hour > 23 || p.minute > 59 || p.second > 59) return undefined;
  const ms = Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute, p.second);
  const back = new Date(ms);
  const same = back.getUTCFullYear() === p.year && back.getUTCMonth() === p.month - 1 && back.getUTCDate() === p.day;
  return same && ms >= EARLIEST ? ms - offset : undefined;
};

const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?!\d)/;
const PACKED = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2}):?(\d{2}):?(\d{2})?)?$/;
const TIME =
  /^(上午|下午|早上|早晨|中午|晚上|凌晨|am|pm)?\s*(\d{1,2})\s*[:时点]\s*(?:(\d{1,2})\s*分?\s*(?:[:]?\s*(\d{1,2})(?:\.\d+)?\s*秒?)?)?\s*(am|pm)?\s*(.*)$/;
const OFFSET = /^([+-])(\d{2}):?(\d{2})$/;
const AFTERNOON = /下午|晚上|pm/;
const MORNING = /上午|早上|早晨|凌晨|am/;

const hourOf = (hour: number, half: string): number => {
  if (hour > 12) return hour;
  if (half === '中午') return hour < 11 ? hour + 12 : hour;
  if (AFTERNOON.test(half)) return (hour % 12) + 12;
  return MORNING.test(half) ? hour % 12 : hour;
};

/** The rest after a time: nothing, a zone. undefined for anything else. */
const offsetOf = (rest: string): number | undefined => {
  if (rest === '') return ZONE_MS;
  if (rest === 'z' || rest === 'utc' || rest === 'gmt') return 0;
  const match = OFFSET.exec(rest);
  if (!match) return undefined;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
};

const NO_TIME = { hour: 0, minute: 0, second: 0 };

const WEEKDAY = /^[t,\s]*(星期[一二三四五六日天]|周[一二三四五六日])?[t,\s]*/;

interface Time {
  readonly time: typeof NO_TIME;
  readonly offset: number;
}

/** `下午3点5分`, `15:05:30+08:00`, or nothing at all. */
const timeOf = (text: string): Time | undefined => {
  const rest = text.replace(WEEKDAY, '');
  if (rest === '') return { time: NO_TIME, offset: ZONE_MS };
  const match = TIME.exec(rest);
  return match ? timeIn(match) : undefined;
};

const timeIn = ([, before, hour, minute = '0', second = '0', after, zone = '']: RegExpExecArray): Time | undefined => {
  const offset = offsetOf(zone.trim());
  if (offset === undefined) return undefined;
  return { time: { hour: hourOf(Number(hour), before ?? after ?? ''), minute: Number(minute), second: Number(second) }, offset };
};

const fromWords = (text: string): number | undefined => {
  const date = DATE.exec(text);
  const rest = date ? timeOf(text.slice(date[0].length)) : undefined;
  if (!date || !rest) return undefined;
  return momentOf({ year: Number(date[1]), month: Number(date[2]), day: Number(date[3]), ...rest.time }, rest.offset);
};

const fromPacked = (text: string): number | undefined => {
  const match = PACKED.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return momentOf({ year: year as number, month: month as number, day: day as number, hour, minute, second }, ZONE_MS);
};

const within = (value: number, [from, to]: readonly [number, number]): boolean => value >= from && value <= to;

const fromNumber = (value: number): number | undefined => {
  if (within(value, SERIALS)) return Math.round((EXCEL_EPOCH + value * DAY - ZONE_MS) / 1000) * 1000;
  if (within(value, SECONDS)) return value * 1000;
  return within(value / 1000, SECONDS) ? value : undefined;
};

const fromText = (text: string): number | undefined => {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (/^\d+(\.\d+)?$/.test(plain)) return fromPacked(plain) ?? fromNumber(Number(plain));
  return fromPacked(plain) ?? fromWords(plain);
};

/**
 * When it was said, in ISO 8601 with +08:00: the forms in which offices write dates, day numbers of spreadsheets, Unix times.
 * Without a zone it is the time in China. undefined where it cannot be read for sure (`1/6/20` may be January or June).
 */
export const readMoment = (cell: Cell): string | undefined => {
  // A spreadsheet's date has no zone; it arrives as if it were UTC.
  const ms = cell instanceof Date ? cell.getTime() - ZONE_MS : fromText(String(cell));
  return ms === undefined || Number.isNaN(ms) ? undefined : isoTime(ms);
};
