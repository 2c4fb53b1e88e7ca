import type { CommitteeAccessEvent } from '../published.ts';
import { type ContactReadings, reading } from './contact-read.state.ts';

export interface ContactRead {
  readonly reportId: string;
  readonly account: string;
  readonly capacity: string;
  readonly at: string;
}

/** Noted once a day for each account: enough to answer "who looked", without a line for every click (A.16). */
export const noteContactRead = (ask: ContactRead, now: ContactReadings): CommitteeAccessEvent[] => {
  const day = ask.at.slice(0, 10);
  return now.has(reading(ask.account, day)) ? [] : [{ type: 'committee.ContactRead', data: { ...ask, day } }];
};
