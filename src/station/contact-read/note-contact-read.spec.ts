import { given } from '#libs/eventing';
import type { StationAccessEvent } from '../published.ts';
import { accessKind } from './contact-read.state.ts';
import { noteContactRead } from './note-contact-read.decision.ts';

const AT = '2026-11-24T10:00:00.000+08:00';
const read =
  (at = AT, account = 'acc-officer2') =>
  (now: Parameters<typeof noteContactRead>[1]) =>
    noteContactRead({ reportId: 'r1', account, capacity: 'station.grid-officer', at }, now);
const noted = (at = AT, account = 'acc-officer2'): StationAccessEvent => ({
  type: 'station.ContactRead',
  data: { reportId: 'r1', account, capacity: 'station.grid-officer', day: at.slice(0, 10), at },
});
const specify = given(accessKind);

describe('reading how to reach a resident', () => {
  it('is noted', () => specify().when(read()).then(noted()));
  it('is noted once a day', () => specify(noted()).when(read('2026-11-24T17:00:00.000+08:00')).thenNothing());
  it('is noted again the next day, and for each account', () => {
    const tomorrow = '2026-11-25T09:00:00.000+08:00';
    specify(noted()).when(read(tomorrow)).then(noted(tomorrow));
    specify(noted()).when(read(AT, 'acc-window1')).then(noted(AT, 'acc-window1'));
  });
});
