/**
 * Points in time at a fixed offset of +08:00. One zone, no summer time: plain arithmetic,
 * so that no answer depends on the time zone of the machine.
 */

/** An ISO 8601 string with an offset (a plain `YYYY-MM-DD` means local midnight), or epoch milliseconds. */
export type Moment = string | number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;

const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Days since 1970-01-01 of a civil date; throws RangeError for a date that does not exist. */
export const dayNumber = (date: string): number => {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const dayOfMonth = Number(date.slice(8, 10));
  const ms = Date.UTC(year, month - 1, dayOfMonth);
  const back = new Date(ms);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== dayOfMonth) throw new RangeError(`no such date: ${date}`);
  return ms / DAY;
};

/** `YYYY-MM-DD` of a day number. */
export const dateText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

const offsetOf = (zone: string): number => {
  if (zone === 'Z') return 0;
  const size = Number(zone.slice(1, 3)) * HOUR + Number(zone.slice(4, 6)) * MINUTE;
  return zone[0] === '-' ? -size : size;
};

const timeOf = (hour: number, minute: number, second: number, text: string): number => {
  const time = hour * HOUR + minute * MINUTE + second * 1000;
  if (time > DAY || minute > 59 || second > 59) throw new RangeError(`no such time: ${text}`);
  return time;
};

/** Epoch milliseconds. Throws RangeError for text without an offset: its meaning would depend on the machine. */
export const toEpoch = (moment: Moment): number => {
  if (typeof moment === 'number') {
    if (!Number.isFinite(moment)) throw new RangeError(`not a moment: ${moment}`);
    return moment;
  }
  const found = pattern.exec(moment);
  if (!found) throw new RangeError(`not an ISO 8601 moment with an offset: ${moment}`);
  const midnight = dayNumber(moment) * DAY;
  if (found[8] === undefined) return midnight - OFFSET;
  const time = timeOf(Number(found[4]), Number(found[5]), Number(found[6] ?? 0), moment);
  const milliseconds = found[7] === undefined ? 0 : Math.floor(Number(`0.${found[7]}`) * 1000);
  return midnight + time + milliseconds - offsetOf(found[8]);
};

/** Local day number (+08:00) of epoch milliseconds. */
export const localDay = (ms: number): number => Math.floor((ms + OFFSET) / DAY);

/** Epoch milliseconds of a local day's midnight (+08:00). */
export const startOfDay = (day: number): number => day * DAY - OFFSET;

/** ISO 8601 text with +08:00; milliseconds only where there are any. */
export const toText = (ms: number): string => {
  const local = new Date(ms + OFFSET).toISOString();
  return `${ms % 1000 === 0 ? local.slice(0, 19) : local.slice(0, 23)}+08:00`;
};
