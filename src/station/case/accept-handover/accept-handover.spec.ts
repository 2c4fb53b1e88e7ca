import { given } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import { type Asker, permitted } from '../case-access.ts';
import { type StationCase, stationCaseKind } from '../case.state.ts';
import { AT, after, handedOver, officer, REPORT, received, stranger, taken, window1 } from '../testing/samples.ts';
import { acceptHandover } from './accept-handover.decision.ts';

const accept = (by: Asker) => (now: StationCase) => acceptHandover({ by, at: AT }, permitted('accept-handover', by, now));
const specify = given(stationCaseKind);
const accepted = (by: Asker): StationEvent => ({
  type: 'station.HandoverAccepted',
  data: { reportId: REPORT, number: 1, by: by.account, post: by.capacity, at: AT },
});

describe('a hand-over', () => {
  it('is accepted by the colleague it was offered to, whichever grid is theirs', () =>
    specify(received(), taken, handedOver(stranger.account)).when(accept(stranger)).then(accepted(stranger)));

  it('to a post is accepted by anybody in that post', () => {
    specify(received(), taken, handedOver('window')).when(accept(window1)).then(accepted(window1));
    specify(received({ desk: 'front' }), handedOver('back', 'window'))
      .when(accept(officer))
      .then(accepted(officer));
  });

  it('leaves the case with the giver until then', () => {
    expect(after(received(), taken, handedOver(stranger.account)).officer).toBe(officer.account);
    expect(after(received(), taken, handedOver(window1.account), accepted(window1))).toMatchObject({
      officer: window1.account,
      desk: 'front',
      level: 'station',
    });
  });

  it('is not accepted a second time', () =>
    specify(received(), taken, handedOver(stranger.account), accepted(stranger)).when(accept(stranger)).thenNothing());

  it('is not accepted by somebody else', () =>
    specify(received(), taken, handedOver(stranger.account)).when(accept(officer)).thenRefused('station.handover-not-yours'));

  it('that was never offered is not accepted', () => specify(received(), taken).when(accept(officer)).thenRefused('station.no-handover'));
});
