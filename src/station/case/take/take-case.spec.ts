import { given } from '#libs/eventing';
import { type Act, type Asker, permitted } from '../case-access.ts';
import { type StationCase, stationCaseKind } from '../case.state.ts';
import { AT, closed, director, handedOver, officer, REPORT, received, stranger, taken, window1, withdrawn } from '../testing/samples.ts';
import { takeCase } from './take-case.decision.ts';

const take =
  (by: Asker, act: Act = 'take') =>
  (now: StationCase) =>
    takeCase({ by, at: AT }, permitted(act, by, now));
const specify = given(stationCaseKind);

describe('a case at the station', () => {
  it('is taken by the officer of its grid', () => specify(received()).when(take(officer)).then(taken));

  it('is not taken a second time', () => specify(received(), taken).when(take(officer)).thenNothing());

  it('is not taken from a colleague', () =>
    specify(received(), taken)
      .when(take({ ...officer, account: 'acc-officer3' }))
      .thenRefused('station.taken-by-another'));

  it('that waits to be accepted is not taken past the hand-over', () =>
    specify(received(), handedOver('back', 'back')).when(take(officer)).thenRefused('station.handover-waiting'));

  it('is not held by the director where it belongs to a grid (A-43d)', () =>
    specify(received()).when(take(director)).thenRefused('station.head-holds-no-grid-case'));

  it('about staff goes to the director although somebody had it', () =>
    specify(received({ item: 'STF-01' }), taken)
      .when(take(director))
      .then({ type: 'station.CaseTaken', data: { reportId: REPORT, officer: director.account, post: director.capacity, at: AT } }));

  it('does not exist for the officer of another grid', () => {
    expect(() => specify(received()).when(take(stranger))).toThrow(expect.objectContaining({ name: 'Missing' }));
  });

  it('without a place is anybody\u2019s in the back office and the window\u2019s', () => {
    for (const by of [stranger, window1]) {
      specify(received({ place: {} }))
        .when(take(by))
        .then({ type: 'station.CaseTaken', data: { reportId: REPORT, officer: by.account, post: by.capacity, at: AT } });
    }
  });

  it('that is closed or withdrawn is not taken', () => {
    specify(received(), closed).when(take(officer)).thenRefused('station.case-closed');
    specify(received(), withdrawn).when(take(officer)).thenRefused('station.case-withdrawn');
  });
});
