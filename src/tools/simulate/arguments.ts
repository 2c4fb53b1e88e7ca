import { parseArgs } from 'node:util';
import { ConfigError } from '../../app.config.ts';
import type { Year } from './marker.ts';

export interface SimulateOptions {
  readonly year: Year;
  readonly data?: string;
}

export const USAGE = `npm run simulate -- [--reports 1500] [--months 12] [--seed hongmen] [--until 2026-11-24T18:00:00+08:00] [--data DIR]
  在空的数据目录中模拟一个社区的若干个月;同样的参数得到同样的日志。
  Plays a community's months in an empty data folder; the same parameters give the same log.`;

const OPTIONS = {
  reports: { type: 'string', default: '1500' },
  months: { type: 'string', default: '12' },
  seed: { type: 'string', default: 'hongmen' },
  until: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (error) {
    const what = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new ConfigError(`不认识的选项:${what}\n${USAGE}`, `unknown option: ${what}`);
  }
};

const MOST_REPORTS = 100_000;
const MOST_MONTHS = 22;

const count = (name: string, text: string, most: number): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new ConfigError(
    `--${name} 应为 1 至 ${most} 的整数,而不是“${text}”。`,
    `--${name} is a whole number from 1 to ${most}, not "${text}".`,
  );
};

const ZONE_MS = 8 * 3_600_000;

const moment = (text: string | undefined, now: number): number => {
  if (text === undefined) return now;
  const ms = /([zZ]|[+-]\d{2}:?\d{2})$/.test(text) || !text.includes('T') ? Date.parse(text) : Date.parse(`${text}+08:00`);
  if (!Number.isNaN(ms) && ms <= now) return ms;
  throw new ConfigError(
    `--until 应为已经过去的时间,如 2026-11-24T18:00:00+08:00,而不是“${text}”。`,
    `--until is a moment in the past like 2026-11-24T18:00:00+08:00, not "${text}".`,
  );
};

/** The same day and hour so many months before, in local time; the 31st of a shorter month is its last day. */
const monthsBefore = (ms: number, months: number): number => {
  const local = new Date(ms + ZONE_MS);
  const day = local.getUTCDate();
  local.setUTCDate(1);
  local.setUTCMonth(local.getUTCMonth() - months);
  const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate();
  local.setUTCDate(Math.min(day, last));
  return local.getTime() - ZONE_MS;
};

/** undefined when only help was asked for. Throws ConfigError. `since`: before it, the demo community has no posts. */
export const readArguments = (argv: readonly string[], now: number, since: number): SimulateOptions | undefined => {
  const values = parse(argv);
  if (values.help) return undefined;
  const until = moment(values.until, now);
  const from = monthsBefore(until, count('months', values.months, MOST_MONTHS));
  if (from < since)
    throw new ConfigError(
      '演示社区自 2025 年 1 月设立,不能从更早开始:请减少 --months。',
      'The demo community begins in January 2025 and cannot be played earlier: take fewer --months.',
    );
  return {
    year: { reports: count('reports', values.reports, MOST_REPORTS), seed: values.seed, from, until },
    ...(values.data === undefined ? {} : { data: values.data }),
  };
};
