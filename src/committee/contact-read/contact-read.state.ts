import type { CommitteeAccessEvent } from '../published.ts';

/** Who has read the names and contact details of a matter, on which days: `<account> <day>`. */
export type ContactReadings = ReadonlySet<string>;

export const reading = (account: string, day: string): string => `${account} ${day}`;

/** How a `committeeAccess-<reportId>` stream is folded. */
export const accessKind = {
  prefix: 'committeeAccess',
  initial: new Set() as ContactReadings,
  evolve: (now: ContactReadings, { data }: CommitteeAccessEvent): ContactReadings => new Set([...now, reading(data.account, data.day)]),
};
