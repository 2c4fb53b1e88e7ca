import { given } from '#libs/eventing';
import { mediationEvent, receivedOf } from '../../../../test/support/committee.ts';
import { mediationKind } from '../mediation.state.ts';
import { receiveDispute } from './receive-dispute.decision.ts';

const history = given(mediationKind);
const dispute = mediationEvent.received().data;
const fromStation = receivedOf({ ...dispute, from: 'station' });

describe('a dispute comes to the mediators', () => {
  it('is received with the limit that was promised', () =>
    history()
      .when((now) => receiveDispute(dispute, true, now))
      .then(mediationEvent.received()));
  it('is refused where the law has another path', () =>
    history()
      .when((now) => receiveDispute({ ...dispute, item: 'FAM-03' }, false, now))
      .thenRefused('committee.not-for-mediation'));
  it('is not received a second time', () =>
    history(mediationEvent.received())
      .when((now) => receiveDispute(dispute, true, now))
      .thenNothing());
  it('begins a new round when the station sends it again after the end', () =>
    history(mediationEvent.received(), mediationEvent.ended('failed'))
      .when((now) => receiveDispute(fromStation, true, now))
      .then(mediationEvent.received({ from: 'station' })));
  it('is quiet when it comes late from the resident after the end', () =>
    history(mediationEvent.received(), mediationEvent.ended('failed'))
      .when((now) => receiveDispute(dispute, true, now))
      .thenNothing());
});
