import { given, Missing } from '#libs/eventing';
import { AT, mediationEvent } from '../../../../test/support/committee.ts';
import { mediationKind } from '../mediation.state.ts';
import { agreed, otherRoutes } from '../notice.ts';
import { type End, endMediation } from './end-mediation.decision.ts';

const history = given(mediationKind);
const received = mediationEvent.received();
const ask = (how: End['how'], more: Partial<End> = {}): End => ({ reportId: 'r1', how, by: 'm1', at: AT, ...more });
const { zh, en, routes, version } = otherRoutes('NBR-03');
const ended = (how: End['how'], seal = { notice: zh, noticeEn: en }) =>
  ({
    type: 'committee.MediationEnded',
    data: { reportId: 'r1', how, outcome: 'redirected', noticeOfOtherRoutes: true, routes, wording: version, at: AT },
    seal,
  }) as const;

describe('ending a mediation', () => {
  it.each(['failed', 'withdrawn', 'not-for-mediation'] as const)('as %s tells the other routes', (how) =>
    history(received)
      .when((now) => endMediation(ask(how), now))
      .then(ended(how)),
  );
  it('puts the mediator’s words before the notice, never in its place', () =>
    history(received)
      .when((now) => endMediation(ask('failed', { words: '对方不再到场。' }), now))
      .then(ended('failed', { notice: `对方不再到场。\n\n${zh}`, noticeEn: `对方不再到场。\n\n${en}` })));
  it('by agreement solves it and tells what an agreement means', () =>
    history(received, mediationEvent.appointed('m1'), mediationEvent.agreed())
      .when((now) => endMediation(ask('agreement'), now))
      .then({
        type: 'committee.MediationEnded',
        data: { reportId: 'r1', how: 'agreement', outcome: 'solved', noticeOfOtherRoutes: false, routes: [], wording: version, at: AT },
        seal: { notice: agreed().zh, noticeEn: agreed().en },
      }));
  it('by agreement needs one', () =>
    history(received)
      .when((now) => endMediation(ask('agreement'), now))
      .thenRefused('committee.no-agreement'));
  it.each(['failed', 'withdrawn', 'not-for-mediation'] as const)('as %s does not undo an agreement', (how) =>
    history(received, mediationEvent.agreed())
      .when((now) => endMediation(ask(how), now))
      .thenRefused('committee.agreement-reached'),
  );
  it('is quiet the second time', () =>
    history(received, mediationEvent.ended('failed'))
      .when((now) => endMediation(ask('failed'), now))
      .thenNothing());
  it('does not end twice in different ways', () =>
    history(received, mediationEvent.ended('refused'))
      .when((now) => endMediation(ask('failed'), now))
      .thenRefused('committee.mediation-ended'));
  it('is for the appointed mediator', () =>
    history(received, mediationEvent.appointed('m2'))
      .when((now) => endMediation(ask('failed'), now))
      .thenRefused('committee.not-the-mediator'));
  it('knows no mediation that never came', () => expect(() => endMediation(ask('failed'), { is: 'unknown' })).toThrow(Missing));
});
