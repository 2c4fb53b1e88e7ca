import { given } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import { type StationCase, stationCaseKind } from '../case.state.ts';
import { AT, closed, handedOver, officer, REPORT, received, stranger, taken, withdrawn } from '../testing/samples.ts';
import { lapseHandover } from './lapse-handover.decision.ts';

const LATE = '2026-11-25T18:00:00.500+08:00';
const lapse =
  (at = LATE, number = 1) =>
  (now: StationCase) =>
    lapseHandover({ number, reason: 'nobody came', at }, now);
const specify = given(stationCaseKind);
const offered = [received(), taken, handedOver(stranger.account)];
const accepted: StationEvent = {
  type: 'station.HandoverAccepted',
  data: { reportId: REPORT, number: 1, by: stranger.account, post: stranger.capacity, at: AT },
};
const lapsed: StationEvent = {
  type: 'station.HandoverReturned',
  data: { reportId: REPORT, number: 1, to: officer.account, lapsed: true, at: LATE },
  seal: { reason: 'nobody came' },
};

describe('a hand-over that nobody accepts', () => {
  it('returns to its sender once its time has passed (A-44c)', () =>
    specify(...offered)
      .when(lapse())
      .then(lapsed));

  it('waits until then', () => {
    specify(...offered)
      .when(lapse(AT))
      .thenNothing();
    specify(...offered)
      .when(lapse('2026-11-25T18:00:00+08:00'))
      .thenNothing();
  });

  it('returns once', () =>
    specify(...offered, lapsed)
      .when(lapse())
      .thenNothing());

  it('stays where it is once accepted, and when the case has ended', () => {
    for (const event of [accepted, closed, withdrawn])
      specify(...offered, event)
        .when(lapse())
        .thenNothing();
    specify().when(lapse()).thenNothing();
  });

  it('is not mistaken for an earlier one', () =>
    specify(...offered)
      .when(lapse(LATE, 2))
      .thenNothing());
});
