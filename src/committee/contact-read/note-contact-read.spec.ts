import { given } from '#libs/eventing';
import type { CommitteeAccessEvent } from '../published.ts';
import { accessKind } from './contact-read.state.ts';
import { noteContactRead } from './note-contact-read.decision.ts';

const AT = '2026-11-24T10:00:00.000+08:00';
const TOMORROW = '2026-11-25T09:00:00.000+08:00';
const ask = (at = AT, account = 'm1') => ({ reportId: 'r1', account, capacity: 'committee.mediator', at });
const noted = (at = AT, account = 'm1'): CommitteeAccessEvent => ({
  type: 'committee.ContactRead',
  data: { ...ask(at, account), day: at.slice(0, 10) },
});
const history = given(accessKind);

describe('reading who a reporter or a party is', () => {
  it('is noted', () =>
    history()
      .when((now) => noteContactRead(ask(), now))
      .then(noted()));
  it('is noted once a day', () =>
    history(noted())
      .when((now) => noteContactRead(ask('2026-11-24T17:00:00.000+08:00'), now))
      .thenNothing());
  it('is noted again the next day, and for each account', () => {
    history(noted())
      .when((now) => noteContactRead(ask(TOMORROW), now))
      .then(noted(TOMORROW));
    history(noted())
      .when((now) => noteContactRead(ask(AT, 'm2'), now))
      .then(noted(AT, 'm2'));
  });
});
