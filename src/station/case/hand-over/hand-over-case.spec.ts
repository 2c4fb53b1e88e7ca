import { given } from '#libs/eventing';
import type { Matter } from '../case.state.ts';
import { stationCaseKind } from '../case.state.ts';
import { AT, closed, dates, handedOver, officer, received, taken } from '../testing/samples.ts';
import { handOverCase } from './hand-over-case.decision.ts';

const to =
  (addressee: string, ...capacities: string[]) =>
  (now: unknown) =>
    handOverCase({ to: addressee, capacities, reason: 'on leave', at: AT }, now as Matter, dates);
const colleague = to('acc-officer5', 'station.grid-officer');
const specify = given(stationCaseKind);

describe('a case handed over', () => {
  it('names the giver, who has it until it is accepted within a working day', () =>
    specify(received(), taken).when(colleague).then(handedOver('acc-officer5')));

  it('that nobody has taken comes from the post of its desk', () =>
    specify(received({ desk: 'front' }))
      .when(to('back', 'station.grid-officer'))
      .then(handedOver('back', 'window')));

  it('is not handed over to the same colleague a second time', () =>
    specify(received(), taken, handedOver('acc-officer5')).when(colleague).thenNothing());

  it('to the one who has it is nothing at all', () =>
    specify(received(), taken).when(to(officer.account, 'station.grid-officer')).thenNothing());

  it('waits for one addressee at a time', () =>
    specify(received(), taken, handedOver('window')).when(colleague).thenRefused('station.handover-waiting'));

  it('of a grid does not go to the director (A-43d)', () =>
    specify(received(), taken)
      .when(to('director', 'station.director', 'station.deputy'))
      .thenRefused('station.head-holds-no-grid-case'));

  it('about staff goes to the director only', () => {
    specify(received({ item: 'STF-01', desk: 'director' }))
      .when(colleague)
      .thenRefused('station.colleague-cannot-hold');
    specify(received({ item: 'STF-01', desk: 'front' }))
      .when(to('director', 'station.director', 'station.deputy'))
      .then(handedOver('director', 'window'));
  });

  it('does not go to the information officer, who decides nothing (A-43h)', () =>
    specify(received()).when(to('acc-information', 'station.information')).thenRefused('station.colleague-cannot-hold'));

  it('that is a dispute does not go to the auxiliary police (A-43j)', () =>
    specify(received({ kind: 'dispute' }))
      .when(to('acc-police', 'station.auxiliary-police'))
      .thenRefused('station.colleague-cannot-hold'));

  it('is open', () => specify(received(), closed).when(colleague).thenRefused('station.case-closed'));
});
