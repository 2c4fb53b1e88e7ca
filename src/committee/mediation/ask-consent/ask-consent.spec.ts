import { given, Missing } from '#libs/eventing';
import { AT, mediationEvent } from '../../../../test/support/committee.ts';
import { mediationKind } from '../mediation.state.ts';
import { askConsent, type Asking } from './ask-consent.decision.ts';

const history = given(mediationKind);
const received = mediationEvent.received();
const ask = (who: Asking['who'], linkHash = 'h'): Asking => ({ reportId: 'r1', who, linkHash, at: AT });
const reporter = ask({ kind: 'reporter', name: '张三' }, 'h1');
const respondent = ask({ kind: 'new', role: 'respondent', name: '李四', contact: '138 0000 0000' }, 'h2');
const asked = (party: string, role: 'applicant' | 'respondent', linkHash: string, seal: object) =>
  ({ type: 'committee.ConsentAsked', data: { reportId: 'r1', party, role, linkHash, at: AT }, seal }) as ReturnType<
    typeof mediationEvent.asked
  >;

describe('asking for consent', () => {
  it('asks the reporter, who is party 1', () =>
    history(received)
      .when((now) => askConsent(reporter, now))
      .then(asked('1', 'applicant', 'h1', { name: '张三' })));
  it('asks a reporter whose name nobody knows', () =>
    history(received)
      .when((now) => askConsent(ask({ kind: 'reporter' }, 'h1'), now))
      .then(asked('1', 'applicant', 'h1', {})));
  it('asks the other side by a link of its own', () =>
    history(received, mediationEvent.asked('1'))
      .when((now) => askConsent(respondent, now))
      .then(asked('2', 'respondent', 'h2', { name: '李四', contact: '138 0000 0000' })));
  it('keeps number 1 for the reporter when the other side is asked first', () =>
    history(received)
      .when((now) => askConsent(respondent, now))
      .then(asked('2', 'respondent', 'h2', { name: '李四', contact: '138 0000 0000' })));
  it('takes a named applicant for the reporter, and a further one for a new party', () => {
    const applicant = ask({ kind: 'new', role: 'applicant', name: '王五' });
    history(received)
      .when((now) => askConsent(applicant, now))
      .then(asked('1', 'applicant', 'h', { name: '王五' }));
    history(received, mediationEvent.asked('1'), mediationEvent.asked('2'))
      .when((now) => askConsent(applicant, now))
      .then(asked('3', 'applicant', 'h', { name: '王五' }));
  });
  it('renews a lost link, and so when the reporter is asked twice', () => {
    const renewal = { type: 'committee.ConsentLinkRenewed', data: { reportId: 'r1', party: '1', linkHash: 'h1', at: AT } } as const;
    const before = history(received, mediationEvent.asked('1'));
    before.when((now) => askConsent(ask({ kind: 'again', party: '1' }, 'h1'), now)).then(renewal);
    before.when((now) => askConsent(reporter, now)).then(renewal);
  });
  it.each(['given', 'refused'] as const)('does not ask again who has %s it', (answer) =>
    history(received, mediationEvent.asked('1'), mediationEvent[answer]('1'))
      .when((now) => askConsent(reporter, now))
      .thenRefused('committee.consent-answered'),
  );
  it('knows no party that was never asked', () =>
    expect(() => history(received).when((now) => askConsent(ask({ kind: 'again', party: '7' }), now))).toThrow(Missing));
  it('asks nobody after the end', () =>
    history(received, mediationEvent.ended('failed'))
      .when((now) => askConsent(reporter, now))
      .thenRefused('committee.mediation-ended'));
  it('asks nobody once there is an agreement', () =>
    history(received, mediationEvent.agreed())
      .when((now) => askConsent(reporter, now))
      .thenRefused('committee.agreement-reached'));
  it('asks everybody anew after a reopening, and does not use a number twice', () => {
    const before = history(
      received,
      mediationEvent.asked('1'),
      mediationEvent.asked('2'),
      mediationEvent.ended('failed'),
      mediationEvent.reopened(),
    );
    before.when((now) => askConsent(reporter, now)).then(asked('1', 'applicant', 'h1', { name: '张三' }));
    before.when((now) => askConsent(respondent, now)).then(asked('3', 'respondent', 'h2', { name: '李四', contact: '138 0000 0000' }));
  });
  it('knows no mediation that never came', () => expect(() => askConsent(reporter, { is: 'unknown' })).toThrow(Missing));
});
