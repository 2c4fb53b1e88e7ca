import { given, Missing } from '#libs/eventing';
import { AT, LATER, mediationEvent } from '../../../../test/support/committee.ts';
import { mediationKind } from '../mediation.state.ts';
import { holdSession } from './hold-session.decision.ts';

const history = given(mediationKind);
const received = mediationEvent.received();
const asked = [received, mediationEvent.asked('1'), mediationEvent.asked('2')] as const;
const agreedTo = [...asked, mediationEvent.given('1'), mediationEvent.given('2')] as const;
const ask = { reportId: 'r1', heldAt: AT, place: 'committee', by: 'm1', at: AT } as const;

describe('holding a session', () => {
  it('is recorded once everybody has agreed', () =>
    history(...agreedTo, mediationEvent.appointed('m1'))
      .when((now) => holdSession(ask, now))
      .then(mediationEvent.session(1)));
  it('appoints who holds it where nobody was appointed', () =>
    history(...agreedTo)
      .when((now) => holdSession(ask, now))
      .then(mediationEvent.appointed('m1'), mediationEvent.session(1)));
  it('counts on', () =>
    history(...agreedTo, mediationEvent.appointed('m1'), mediationEvent.session(1))
      .when((now) => holdSession({ ...ask, heldAt: LATER, at: LATER, place: 'on-the-spot' }, now))
      .then({
        type: 'committee.MediationSessionHeld',
        data: { reportId: 'r1', number: 2, heldAt: LATER, place: 'on-the-spot', at: LATER },
      }));
  it('is quiet for the same session', () =>
    history(...agreedTo, mediationEvent.appointed('m1'), mediationEvent.session(1))
      .when((now) => holdSession(ask, now))
      .thenNothing());
  it.each([[[received]], [[received, mediationEvent.asked('1'), mediationEvent.given('1')]]])('needs two sides', (before) =>
    history(...before)
      .when((now) => holdSession(ask, now))
      .thenRefused('committee.parties-missing'),
  );
  it.each([[[...asked]], [[...asked, mediationEvent.given('1')]], [[...agreedTo, mediationEvent.asked('3')]]])(
    'needs every consent',
    (before) =>
      history(...before)
        .when((now) => holdSession(ask, now))
        .thenRefused('committee.consents-missing'),
  );
  it('cannot be before the last consent', () =>
    history(...agreedTo)
      .when((now) => holdSession({ ...ask, heldAt: '2026-11-24T08:59:00.000+08:00' }, now))
      .thenRefused('committee.session-before-consent'));
  it('may be noted by the minute of the last consent', () =>
    history(...agreedTo, mediationEvent.appointed('m1'))
      .when((now) => holdSession({ ...ask, heldAt: '2026-11-24T09:00:00+08:00', at: '2026-11-24T09:00:30.000+08:00' }, now))
      .then({
        type: 'committee.MediationSessionHeld',
        data: { ...mediationEvent.session(1).data, heldAt: '2026-11-24T09:00:00+08:00', at: '2026-11-24T09:00:30.000+08:00' },
      }));
  it('cannot be in the future', () =>
    history(...agreedTo)
      .when((now) => holdSession({ ...ask, heldAt: LATER }, now))
      .thenRefused('committee.in-the-future'));
  it('is for the appointed mediator', () =>
    history(...agreedTo, mediationEvent.appointed('m2'))
      .when((now) => holdSession(ask, now))
      .thenRefused('committee.not-the-mediator'));
  it('is over after the end', () =>
    history(...agreedTo, mediationEvent.ended('failed'))
      .when((now) => holdSession(ask, now))
      .thenRefused('committee.mediation-ended'));
  it('needs every consent again after a reopening', () =>
    history(...agreedTo, mediationEvent.ended('failed'), mediationEvent.reopened())
      .when((now) => holdSession(ask, now))
      .thenRefused('committee.parties-missing'));
  it('knows no mediation that never came', () => expect(() => holdSession(ask, { is: 'unknown' })).toThrow(Missing));
});
