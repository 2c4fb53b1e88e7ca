import type { StationAccessEvent } from '../published.ts';

/** Who has read the contact details of a report, on which days: `<account> <day>`. */
export type ContactReadings = ReadonlySet<string>;

export const reading = (account: string, day: string): string => `${account} ${day}`;

/** How an `access-<reportId>` stream is folded. */
export const accessKind = {
  prefix: 'access',
  initial: new Set() as ContactReadings,
  evolve: (now: ContactReadings, { data }: StationAccessEvent): ContactReadings => new Set([...now, reading(data.account, data.day)]),
};
