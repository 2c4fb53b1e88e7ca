import { given } from '#libs/eventing';
import type { AgenciesEvent } from '../published.ts';
import { answerReferral } from './answer-referral/answer-referral.decision.ts';
import { type RecordedAnswer, recordAnswer } from './record-answer/record-answer.decision.ts';
import { type ReferralToReceive, receiveReferral } from './receive-referral/receive-referral.decision.ts';
import { type Referral, referralKind } from './referral.state.ts';
import { returnReferral } from './return-referral/return-referral.decision.ts';
import { takeReferral } from './take-referral/take-referral.decision.ts';
import { ownReferral } from './unit-scope.ts';
import { withdrawReferral } from './withdraw-referral/withdraw-referral.decision.ts';

const REPORT = '019318a0-0000-7000-8000-000000000001';
const AT = '2026-11-24T10:00:00.000+08:00';
const id = { referralId: `${REPORT}-1`, reportId: REPORT };
const facts: ReferralToReceive = {
  reportId: REPORT,
  unit: 'street',
  item: 'ENV-01',
  place: { grid: 'grid-2', courtyard: 'court-7' },
  submittedAt: AT,
  answerBy: AT,
  dueBy: AT,
  returnTo: 'officer',
};
const received = (change: Partial<ReferralToReceive> = {}): AgenciesEvent => ({
  type: 'agencies.ReferralReceived',
  data: { referralId: `${REPORT}-1`, ...facts, ...change, at: AT },
});
const taken: AgenciesEvent = { type: 'agencies.ReferralTaken', data: { ...id, unit: 'street', by: 'acc-street', at: AT } };
const answered = (unit: 'street' | 'market' = 'street'): AgenciesEvent => ({
  type: 'agencies.ReferralAnswered',
  data: { ...id, unit, kind: 'feedback', returnTo: 'officer', at: AT },
  seal: { text: 'a truck is on its way' },
});
const returned: AgenciesEvent = {
  type: 'agencies.ReferralReturned',
  data: { ...id, unit: 'street', at: AT },
  seal: { reason: 'the district’s' },
};
const withdrawn: AgenciesEvent = { type: 'agencies.ReferralWithdrawn', data: { ...id, unit: 'street', at: AT } };

const specify = given(referralKind);
const street = (now: Referral) => ownReferral('agencies.street', now);
const receive = (now: Referral) => receiveReferral({ referralId: `${REPORT}-1`, ask: facts, at: AT }, now);
const take = (now: Referral) => takeReferral({ by: 'acc-street', at: AT }, street(now));
const answer = (now: Referral) => answerReferral({ kind: 'feedback', text: 'a truck is on its way', at: AT }, street(now));
const giveBack = (now: Referral) => returnReferral({ reason: 'the district’s', at: AT }, street(now));
const withdraw = (now: Referral) => withdrawReferral({ at: AT }, now);

describe('a case passed to a body outside', () => {
  it('is received once', () => {
    specify().when(receive).then(received());
    specify(received()).when(receive).thenNothing();
  });

  it('is taken once', () => {
    specify(received()).when(take).then(taken);
    specify(received(), taken).when(take).thenNothing();
    specify(received(), answered()).when(take).thenNothing();
    specify(received(), returned).when(take).thenRefused('agencies.referral-returned');
  });

  it('is answered, taken or not, to where the station wants it', () => {
    specify(received(), taken).when(answer).then(answered());
    specify(received()).when(answer).then(answered());
  });

  it('is answered once, and not after it was sent back', () => {
    specify(received(), answered()).when(answer).thenRefused('agencies.referral-answered');
    specify(received(), returned).when(answer).thenRefused('agencies.referral-returned');
  });

  it('is sent back once, and not after it was answered', () => {
    specify(received()).when(giveBack).then(returned);
    specify(received(), returned).when(giveBack).thenNothing();
    specify(received(), answered()).when(giveBack).thenRefused('agencies.referral-answered');
  });

  it('ends when the resident takes the matter back, once, taken or not', () => {
    specify(received()).when(withdraw).then(withdrawn);
    specify(received(), taken).when(withdraw).then(withdrawn);
    specify(received(), withdrawn).when(withdraw).thenNothing();
  });

  it('that was answered, sent back or never came has nothing to withdraw', () => {
    specify(received(), answered()).when(withdraw).thenNothing();
    specify(received(), returned).when(withdraw).thenNothing();
    specify().when(withdraw).thenNothing();
  });

  it('once withdrawn, is neither taken nor answered nor sent back', () => {
    for (const act of [take, answer, giveBack]) specify(received(), withdrawn).when(act).thenRefused('agencies.referral-withdrawn');
  });

  it('is sealed with the key of its report', () => expect(referralKind.subject(`${REPORT}-12`)).toBe(REPORT));
});

describe('who sees a referral', () => {
  const state = (unit: 'street' | 'market' | 'police') => referralKind.evolve(referralKind.initial, received({ unit }));
  const sees = (capacity: string, unit: 'street' | 'market' | 'police'): boolean => {
    try {
      return ownReferral(capacity, state(unit)).unit === unit;
    } catch (error) {
      expect(error).toMatchObject({ name: 'Missing' });
      return false;
    }
  };

  it('its own unit, nobody else', () => {
    const seen = ['agencies.street', 'agencies.department', 'agencies.police', 'agencies.oversight', 'station.director'].map((capacity) =>
      (['street', 'police', 'market'] as const).filter((unit) => sees(capacity, unit)),
    );
    expect(seen).toEqual([['street'], [], ['police'], [], []]);
  });
});

describe('the answer of a body without an account', () => {
  const record =
    (capacity: string, change: Partial<RecordedAnswer> = {}) =>
    (now: Referral) =>
      recordAnswer(
        { reportId: REPORT, kind: 'feedback', text: 'a truck is on its way', by: { capacity, grids: ['grid-2'] }, at: AT, ...change },
        now,
      );
  const market = received({ unit: 'market' });

  it('is written down by the officer of the grid and by the head', () => {
    for (const capacity of ['station.grid-officer', 'station.director', 'station.deputy'])
      specify(market).when(record(capacity)).then(answered('market'));
  });

  it('is not written down for a body that answers itself', () =>
    specify(received()).when(record('station.director')).thenRefused('agencies.answers-itself'));

  it('is none of the business of another grid, of the window it does not come back to, or under another report', () => {
    const other = record('station.grid-officer', { by: { capacity: 'station.grid-officer', grids: ['grid-5'] } });
    for (const attempt of [other, record('station.window'), record('station.director', { reportId: 'another' }), record('resident')])
      expect(() => specify(market).when(attempt)).toThrow(expect.objectContaining({ name: 'Missing' }));
    expect(() => specify().when(record('station.director'))).toThrow(expect.objectContaining({ name: 'Missing' }));
  });
});
