import { given } from '#libs/eventing';
import { type Matter, stationCaseKind } from '../case.state.ts';
import { AT, answerGiven, closed, REPORT, received } from '../testing/samples.ts';
import { noteContact } from './note-contact.decision.ts';

const contact = (now: unknown) => noteContact({ means: 'phone', at: AT }, now as Matter);
const specify = given(stationCaseKind);
const contacted = (first: boolean) => ({
  type: 'station.ResidentContacted' as const,
  data: { reportId: REPORT, means: 'phone' as const, first, at: AT },
});

describe('speaking to the resident', () => {
  it('is the first contact once', () => specify(received()).when(contact).then(contacted(true)));
  it('keeps a note under seal', () =>
    specify(received())
      .when((now) => noteContact({ means: 'phone', note: 'calls back at noon', at: AT }, now as Matter))
      .then({ ...contacted(true), seal: { note: 'calls back at noon' } }));
  it('is noted again, but is not the first contact', () => specify(received(), contacted(true)).when(contact).then(contacted(false)));
  it('after the answer is no first contact: the answer was', () => specify(received(), answerGiven).when(contact).then(contacted(false)));
  it('is not noted on a closed case', () => specify(received(), closed).when(contact).thenRefused('station.case-closed'));
});
