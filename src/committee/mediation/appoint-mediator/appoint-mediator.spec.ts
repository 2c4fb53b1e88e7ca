import { given, Missing } from '#libs/eventing';
import { AT, mediationEvent } from '../../../../test/support/committee.ts';
import { mediationKind } from '../mediation.state.ts';
import { appointMediator } from './appoint-mediator.decision.ts';

const history = given(mediationKind);
const received = mediationEvent.received();
const ask = { reportId: 'r1', mediator: 'm1', by: 'm1', capacity: 'committee.mediator', at: AT };

describe('appointing a mediator', () => {
  it('lets a mediator take a free mediation', () =>
    history(received)
      .when((now) => appointMediator(ask, now))
      .then(mediationEvent.appointed('m1')));
  it('is quiet the second time', () =>
    history(received, mediationEvent.appointed('m1'))
      .when((now) => appointMediator(ask, now))
      .thenNothing());
  it('does not let another mediator take over', () =>
    history(received, mediationEvent.appointed('m2'))
      .when((now) => appointMediator(ask, now))
      .thenRefused('committee.mediator-appointed'));
  it('lets the chair pass it on', () =>
    history(received, mediationEvent.appointed('m2'))
      .when((now) => appointMediator({ ...ask, by: 'a-chair', capacity: 'committee.chair' }, now))
      .then(mediationEvent.appointed('m1')));
  it('lets the appointed mediator pass it on', () =>
    history(received, mediationEvent.appointed('m2'))
      .when((now) => appointMediator({ ...ask, by: 'm2' }, now))
      .then(mediationEvent.appointed('m1')));
  it('knows no mediation that never came', () => expect(() => appointMediator(ask, { is: 'unknown' })).toThrow(Missing));
});
