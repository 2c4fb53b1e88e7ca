/** All dates are shown in the community's time, wherever the browser is. */
const ZONE = 'Asia/Shanghai';
const DAY = 86_400_000;

const cache = new Map<string, Intl.DateTimeFormat>();
function formatter(lang: string, style: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang}/${style}`;
  const known = cache.get(key) ?? new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { timeZone: ZONE, ...options });
  cache.set(key, known);
  return known;
}

const yearOf = (d: Date): string => formatter('en', 'y', { year: 'numeric' }).format(d);
const sameYear = (d: Date): boolean => yearOf(d) === yearOf(new Date());

/** "11月24日" or "24 Nov", with the year when it is not this one. */
export function day(iso: string, lang: string): string {
  const d = new Date(iso);
  if (sameYear(d)) return formatter(lang, 'd', { month: lang === 'en' ? 'short' : 'long', day: 'numeric' }).format(d);
  return formatter(lang, 'yd', { year: 'numeric', month: lang === 'en' ? 'short' : 'long', day: 'numeric' }).format(d);
}

export const clock = (iso: string, lang: string): string =>
  formatter(lang, 'c', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));

export const weekday = (iso: string, lang: string): string => formatter(lang, 'w', { weekday: 'short' }).format(new Date(iso));

/** "2026年10月" or "October 2026", from `2026-10`. */
export const monthName = (month: string, lang: string): string =>
  formatter(lang, 'month', { year: 'numeric', month: 'long' }).format(new Date(`${month}-15T12:00:00+08:00`));

/** "11月24日 18:00" or "24 Nov, 18:00". */
export const moment = (iso: string, lang: string): string => `${day(iso, lang)}${lang === 'en' ? ', ' : ' '}${clock(iso, lang)}`;

/** "11月24日 周二 18:00" or "Tue 24 Nov, 18:00": for promises, where the weekday helps. */
export function promiseDate(iso: string, lang: string): string {
  const name = weekday(iso, lang);
  return lang === 'en' ? `${name} ${day(iso, lang)}, ${clock(iso, lang)}` : `${day(iso, lang)} ${name} ${clock(iso, lang)}`;
}

const localDay = (d: Date): number => {
  const parts = formatter('en', 'ymd', { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(d);
  const n = (type: string): number => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(n('year'), n('month') - 1, n('day')) / DAY;
};

/** Whole local days from today: -1 yesterday, 0 today, 1 tomorrow. */
export const daysFromToday = (iso: string, now: Date = new Date()): number => localDay(new Date(iso)) - localDay(now);

/** "3 小时后" / "in 3 hours", "2 天前" / "2 days ago"; the unit follows the distance. */
export function relative(iso: string, lang: string, now: Date = new Date()): string {
  const ms = new Date(iso).getTime() - now.getTime();
  const words = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const days = daysFromToday(iso, now);
  if (Math.abs(ms) < 3_600_000) return words.format(Math.round(ms / 60_000), 'minute');
  if (days === 0) return words.format(Math.round(ms / 3_600_000), 'hour');
  return words.format(days, 'day');
}

/** The value for a date-time input, in the community's time. */
export function inputMoment(d: Date): string {
  const text = formatter('sv', 'in', { dateStyle: 'short', timeStyle: 'short' }).format(d);
  return text.replace(' ', 'T');
}

/** A date-time input's value is meant in the community's time. */
export const fromInput = (value: string): string => `${value}:00+08:00`;
