import { given, Missing } from '#libs/eventing';
import { AT, mediationEvent } from '../../../../test/support/committee.ts';
import { mediationKind } from '../mediation.state.ts';
import { otherRoutes } from '../notice.ts';
import { answerConsent, type ConsentAnswer } from './answer-consent.decision.ts';

const history = given(mediationKind);
const received = mediationEvent.received();
const asked = [received, mediationEvent.asked('1'), mediationEvent.asked('2')] as const;
const yes: ConsentAnswer = { reportId: 'r1', party: '2', consent: true, how: 'link', linkHash: 'link-r1-2', at: AT };
const no: ConsentAnswer = { ...yes, consent: false };
const { zh, en, routes, version } = otherRoutes('NBR-03');
const end = {
  type: 'committee.MediationEnded',
  data: { reportId: 'r1', how: 'refused', outcome: 'redirected', noticeOfOtherRoutes: true, routes, wording: version, at: AT },
  seal: { notice: zh, noticeEn: en },
} as const;

describe('a party answers', () => {
  it('agrees by its link', () =>
    history(...asked)
      .when((now) => answerConsent(yes, now))
      .then(mediationEvent.given('2')));
  it('agrees in person, recorded by the mediator', () =>
    history(...asked)
      .when((now) => answerConsent({ reportId: 'r1', party: '1', consent: true, how: 'in-person', at: AT }, now))
      .then({ ...mediationEvent.given('1'), data: { reportId: 'r1', party: '1', how: 'in-person', at: AT } }));
  it('is quiet when it agrees twice', () =>
    history(...asked, mediationEvent.given('2'))
      .when((now) => answerConsent(yes, now))
      .thenNothing());
  it('ends the mediation by a clear refusal, with the notice of the other routes', () =>
    history(...asked, mediationEvent.given('1'))
      .when((now) => answerConsent(no, now))
      .then(mediationEvent.refused('2'), end));
  it('is quiet when it refuses twice', () =>
    history(...asked, mediationEvent.refused('2'), mediationEvent.ended('refused'))
      .when((now) => answerConsent(no, now))
      .thenNothing());
  it('may stop it after having agreed', () =>
    history(...asked, mediationEvent.given('1'), mediationEvent.given('2'), mediationEvent.appointed(), mediationEvent.session())
      .when((now) => answerConsent(no, now))
      .then(mediationEvent.refused('2'), end));
  it('cannot stop an agreement', () =>
    history(...asked, mediationEvent.given('1'), mediationEvent.given('2'), mediationEvent.session(), mediationEvent.agreed())
      .when((now) => answerConsent(no, now))
      .thenRefused('committee.agreement-reached'));
  it('cannot agree after somebody refused', () =>
    history(...asked, mediationEvent.refused('1'), mediationEvent.ended('refused'))
      .when((now) => answerConsent(yes, now))
      .thenRefused('committee.mediation-ended'));
  it('cannot use a link that was replaced', () =>
    expect(() => history(...asked, mediationEvent.renewed('2')).when((now) => answerConsent(yes, now))).toThrow('committee.no-such-link'));
  it('uses the new link', () =>
    history(...asked, mediationEvent.renewed('2'))
      .when((now) => answerConsent({ ...yes, linkHash: 'new-link-r1-2' }, now))
      .then(mediationEvent.given('2')));
  it('cannot use a link of an earlier round', () =>
    expect(() =>
      history(...asked, mediationEvent.ended('failed'), mediationEvent.reopened()).when((now) => answerConsent(yes, now)),
    ).toThrow('committee.no-such-party'));
  it('knows no mediation that never came', () => expect(() => answerConsent(yes, { is: 'unknown' })).toThrow(Missing));
});
