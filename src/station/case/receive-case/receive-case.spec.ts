import { given } from '#libs/eventing';
import { stationCaseKind } from '../case.state.ts';
import { AT, answerGiven, closed, dates, facts, PROMISE, REPORT, received, referredWhole, withdrawn } from '../testing/samples.ts';
import { type CaseToReceive, receiveCase } from './receive-case.decision.ts';

const ask = (change: Partial<CaseToReceive> = {}) => ({ reportId: REPORT, ask: { ...facts, ...change }, at: AT });
const receive =
  (change: Partial<CaseToReceive> = {}) =>
  (now: Parameters<typeof receiveCase>[1]) =>
    receiveCase(ask(change), now, dates);
const specify = given(stationCaseKind);

describe('a matter given to the station', () => {
  it('is received with all that its clock needs', () =>
    specify()
      .when(receive())
      .then(received({ at: AT })));

  it('is not received a second time', () => specify(received()).when(receive()).thenNothing());

  it('that must go up is passed on in the same decision, with a person in between', () =>
    specify()
      .when(receive({ item: 'HSE-02', handOverUpward: { to: 'street', reason: 'not for the community (A-50)' } }))
      .then(received({ item: 'HSE-02', at: AT }), {
        type: 'station.CaseEscalated',
        data: {
          reportId: REPORT,
          referralId: `${REPORT}-1`,
          number: 1,
          to: 'street',
          fromLevel: 'grid',
          fromRung: 2,
          toRung: 4,
          returnTo: 'officer',
          warm: true,
          item: 'HSE-02',
          place: { grid: 'grid-2', courtyard: 'court-7' },
          submittedAt: facts.submittedAt,
          answerBy: PROMISE.dueBy,
          dueBy: PROMISE.dueBy,
          at: AT,
        },
        seal: { reason: 'not for the community (A-50)', tried: '' },
      }));

  it('comes back from the committee', () =>
    specify(received(), referredWhole)
      .when(receive({ from: 'committee' }))
      .then(received({ from: 'committee', at: AT })));

  it('comes from the committee after the station had closed its part', () =>
    specify(received(), answerGiven, closed)
      .when(receive({ from: 'committee' }))
      .then(received({ from: 'committee', at: AT })));

  it('is left alone when the committee refers what the station has', () =>
    specify(received())
      .when(receive({ from: 'committee' }))
      .thenNothing());

  it('stays withdrawn', () =>
    specify(received(), withdrawn)
      .when(receive({ from: 'committee' }))
      .thenNothing());
});
