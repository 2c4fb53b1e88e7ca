import { given } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import { type Matter, stationCaseKind } from '../case.state.ts';
import {
  AT,
  answerGiven,
  dates,
  escalatedToStreet,
  handedOver,
  PROMISE,
  paused,
  REPORT,
  received,
  referredWhole,
  taken,
} from '../testing/samples.ts';
import { referToCommittee } from './refer-to-committee.decision.ts';

const refer = (how: 'joint' | 'whole') => (now: unknown) =>
  referToCommittee({ reason: 'a matter of the courtyard', how, at: AT }, now as Matter, dates);
const specify = given(stationCaseKind);
type Referred = Extract<StationEvent, { type: 'station.CaseReferredToCommittee' }>;
const referred = (change: Partial<Referred['data']>): StationEvent => ({
  ...(referredWhole as Referred),
  data: { ...(referredWhole as Referred).data, ...change },
});

describe('a case referred to the committee', () => {
  it('as a whole goes with its first promise', () => specify(received(), taken).when(refer('whole')).then(referredWhole));
  it('jointly is worked on by both', () =>
    specify(received(), taken)
      .when(refer('joint'))
      .then(referred({ how: 'joint' })));
  it('is not referred a second time', () => {
    specify(received(), referredWhole).when(refer('whole')).thenNothing();
    specify(received(), referred({ how: 'joint' }))
      .when(refer('joint'))
      .thenNothing();
  });
  it('goes to mediation where the item may be mediated', () =>
    specify(received({ item: 'NBR-02' }))
      .when(refer('whole'))
      .then(referred({ item: 'NBR-02', mediation: true })));
  it('goes to mediation as an undecided dispute, but not as an opinion', () => {
    specify(received({ item: 'undecided', kind: 'dispute' }))
      .when(refer('whole'))
      .then(referred({ item: 'undecided', kind: 'dispute', mediation: true }));
    specify(received({ item: 'NBR-02', kind: 'opinion' }))
      .when(refer('whole'))
      .then(referred({ item: 'NBR-02', kind: 'opinion', mediation: false }));
  });
  it('does not take a clock along that stands still', () =>
    specify(received(), paused())
      .when(refer('whole'))
      .then(
        { type: 'station.ClockResumed', data: { reportId: REPORT, pausedFrom: AT, dueBy: PROMISE.dueBy, before: PROMISE.dueBy, at: AT } },
        referredWhole,
      ));
  it('is not with another body', () => {
    specify(received(), escalatedToStreet).when(refer('whole')).thenRefused('station.referral-open');
    specify(received(), escalatedToStreet)
      .when(refer('joint'))
      .then(referred({ how: 'joint' }));
  });
  it('is not on its way to a colleague', () =>
    specify(received(), taken, handedOver('window')).when(refer('whole')).thenRefused('station.handover-waiting'));
  it('was not answered', () => specify(received(), answerGiven).when(refer('whole')).thenRefused('station.already-answered'));
});
