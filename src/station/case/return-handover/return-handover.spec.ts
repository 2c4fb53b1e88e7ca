import { given } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import { type Asker, permitted } from '../case-access.ts';
import { type StationCase, stationCaseKind } from '../case.state.ts';
import { AT, director, handedOver, officer, REPORT, received, stranger, taken } from '../testing/samples.ts';
import { returnHandover } from './return-handover.decision.ts';

const giveBack = (by: Asker) => (now: StationCase) =>
  returnHandover({ by, reason: 'not mine', at: AT }, permitted('return-handover', by, now));
const specify = given(stationCaseKind);
const returned: StationEvent = {
  type: 'station.HandoverReturned',
  data: { reportId: REPORT, number: 1, to: officer.account, at: AT },
  seal: { reason: 'not mine' },
};
const offered = [received(), taken, handedOver(stranger.account)];

describe('a hand-over that is not accepted', () => {
  it('returns to the giver', () =>
    specify(...offered)
      .when(giveBack(stranger))
      .then(returned));
  it('can be taken back by the giver', () =>
    specify(...offered)
      .when(giveBack(officer))
      .then(returned));
  it('can be sent back by the director', () =>
    specify(...offered)
      .when(giveBack(director))
      .then(returned));
  it('is not returned a second time', () =>
    specify(...offered, returned)
      .when(giveBack(officer))
      .thenNothing());
  it('is not returned by somebody who has nothing to do with it', () =>
    specify(...offered)
      .when(giveBack({ ...officer, account: 'acc-officer3' }))
      .thenRefused('station.handover-not-yours'));
  it('must have been offered', () => specify(received(), taken).when(giveBack(officer)).thenRefused('station.no-handover'));
});
