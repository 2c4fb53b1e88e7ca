import { given, Missing } from '#libs/eventing';
import { AT, LATER, mediationEvent } from '../../../../test/support/committee.ts';
import { Deadlines } from '../deadlines.ts';
import { mediationKind } from '../mediation.state.ts';
import { reachAgreement } from './reach-agreement.decision.ts';

const history = given(mediationKind);
const consented = [
  mediationEvent.received(),
  mediationEvent.asked('1'),
  mediationEvent.asked('2'),
  mediationEvent.given('1'),
  mediationEvent.given('2'),
] as const;
const met = [...consented, mediationEvent.appointed('m1'), mediationEvent.session(1)] as const;
const ask = {
  reportId: 'r1',
  form: 'written',
  terms: '三十日内拆除遮挡物',
  effectiveFrom: AT,
  confirmationBy: '2026-12-24T18:00:00+08:00',
  by: 'm1',
  at: AT,
} as const;

describe('reaching an agreement', () => {
  it('is recorded after a session, its terms sealed', () =>
    history(...met)
      .when((now) => reachAgreement(ask, now))
      .then(mediationEvent.agreed('written')));
  it('needs a session', () =>
    history(...consented, mediationEvent.appointed('m1'))
      .when((now) => reachAgreement(ask, now))
      .thenRefused('committee.no-session-yet'));
  it('needs every consent', () =>
    history(...met, mediationEvent.asked('3'))
      .when((now) => reachAgreement(ask, now))
      .thenRefused('committee.consents-missing'));
  it('is reached once', () =>
    history(...met, mediationEvent.agreed())
      .when((now) => reachAgreement(ask, now))
      .thenRefused('committee.agreement-reached'));
  it('is not reached after the end', () =>
    history(...met, mediationEvent.ended('failed'))
      .when((now) => reachAgreement(ask, now))
      .thenRefused('committee.mediation-ended'));
  it('is for the appointed mediator', () =>
    history(...met)
      .when((now) => reachAgreement({ ...ask, by: 'm2' }, now))
      .thenRefused('committee.not-the-mediator'));
  it('cannot take effect in the future', () =>
    history(...met)
      .when((now) => reachAgreement({ ...ask, effectiveFrom: LATER }, now))
      .thenRefused('committee.in-the-future'));
  it('is performed after it takes effect', () =>
    history(...met)
      .when((now) => reachAgreement({ ...ask, performBy: '2026-11-01T00:00:00.000+08:00' }, now))
      .thenRefused('committee.performance-before-effect'));
  it('knows no mediation that never came', () => expect(() => reachAgreement(ask, { is: 'unknown' })).toThrow(Missing));
});

describe('the dates of an agreement', () => {
  const deadlines = new Deadlines();
  it('leaves 30 calendar days to apply for confirmation, the first day not counted', () =>
    expect(deadlines.confirmationBy('2026-11-24T09:00:00.000+08:00')).toBe('2026-12-24T18:00:00+08:00'));
  it('moves a last day of rest to the next working day', () =>
    expect(deadlines.confirmationBy('2026-11-27T09:00:00.000+08:00')).toBe('2026-12-28T18:00:00+08:00'));
  it('reminds after 20 days', () =>
    expect(deadlines.confirmationReminder('2026-11-24T09:00:00.000+08:00')).toBe('2026-12-14T18:00:00+08:00'));
});
