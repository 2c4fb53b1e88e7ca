import { given } from '#libs/eventing';
import { AT, mediationEvent } from '../../../test/support/committee.ts';
import { mediationKind } from './mediation.state.ts';
import { otherRoutes } from './notice.ts';
import { reopenMediation } from './reopen/reopen-mediation.decision.ts';
import { withdrawMediation } from './withdraw/withdraw-mediation.decision.ts';

const history = given(mediationKind);
const received = mediationEvent.received();
const again = mediationEvent.reopened(1).data;
const back = { reportId: 'r1', at: AT };

describe('reopening a mediation', () => {
  it.each(['failed', 'refused', 'agreement', 'not-for-mediation'] as const)('after it ended as %s begins a new round', (how) =>
    history(received, mediationEvent.ended(how))
      .when((now) => reopenMediation(again, now))
      .then(mediationEvent.reopened(1)),
  );
  it('is quiet the second time', () =>
    history(received, mediationEvent.ended('failed'), mediationEvent.reopened(1), mediationEvent.ended('failed'))
      .when((now) => reopenMediation(again, now))
      .thenNothing());
  it.each([[[]], [[received]], [[received, mediationEvent.agreed()]]])('is quiet where it no longer fits', (before) =>
    history(...before)
      .when((now) => reopenMediation(again, now))
      .thenNothing(),
  );
});

describe('the reporter takes the dispute back', () => {
  it('ends the mediation with the notice', () => {
    const { zh, en, routes, version } = otherRoutes('NBR-03');
    history(received, mediationEvent.asked('1'))
      .when((now) => withdrawMediation(back, now))
      .then({
        type: 'committee.MediationEnded',
        data: { reportId: 'r1', how: 'withdrawn', outcome: 'redirected', noticeOfOtherRoutes: true, routes, wording: version, at: AT },
        seal: { notice: zh, noticeEn: en },
      });
  });
  it.each([[[]], [[received, mediationEvent.ended('withdrawn')]], [[received, mediationEvent.agreed()]]])(
    'is quiet where it no longer fits',
    (before) =>
      history(...before)
        .when((now) => withdrawMediation(back, now))
        .thenNothing(),
  );
});
