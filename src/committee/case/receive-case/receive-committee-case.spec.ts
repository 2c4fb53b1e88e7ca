import { given } from '#libs/eventing';
import { caseEvent, receivedOf } from '../../../../test/support/committee.ts';
import { committeeCaseKind } from '../committee-case.state.ts';
import { receiveCase } from './receive-committee-case.decision.ts';

const history = given(committeeCaseKind);
const fromStation = receivedOf({ from: 'station' });

describe('a case comes to the committee', () => {
  it('is received with all that its clock needs', () =>
    history()
      .when((now) => receiveCase(receivedOf(), now))
      .then(caseEvent.received()));
  it('keeps the report that an objection is about', () =>
    history()
      .when((now) => receiveCase(caseEvent.objection().data, now))
      .then(caseEvent.objection()));
  it('is not received a second time', () =>
    history(caseEvent.received())
      .when((now) => receiveCase(receivedOf(), now))
      .thenNothing());
  it('comes in again when the station passes it back', () =>
    history(caseEvent.received(), caseEvent.referred('whole'))
      .when((now) => receiveCase(fromStation, now))
      .then(caseEvent.received({ from: 'station' })));
  it('comes in again from the station after it was closed here', () =>
    history(caseEvent.received(), caseEvent.answered(), caseEvent.closed())
      .when((now) => receiveCase(fromStation, now))
      .then(caseEvent.received({ from: 'station' })));
  it('stays away once the resident has taken it back', () =>
    history(caseEvent.received(), caseEvent.withdrawn())
      .when((now) => receiveCase(fromStation, now))
      .thenNothing());
});
