import { given } from '#libs/eventing';
import { stationCaseKind } from '../case.state.ts';
import {
  AT,
  answerGiven,
  answerReceived,
  closed,
  escalatedToStreet,
  REPORT,
  received,
  referredWhole,
  withdrawn,
} from '../testing/samples.ts';
import { withdrawCase } from './withdraw-case.decision.ts';

const withdraw = (now: Parameters<typeof withdrawCase>[1]) => withdrawCase({ at: AT }, now);
const specify = given(stationCaseKind);

describe('a case that the resident takes back', () => {
  it('ends', () => specify(received()).when(withdraw).then(withdrawn));
  it('names what a body outside still has of it', () => {
    const open = { type: 'station.CaseWithdrawn', data: { reportId: REPORT, openReferrals: [`${REPORT}-1`], at: AT } } as const;
    specify(received(), escalatedToStreet).when(withdraw).then(open);
    specify(received(), escalatedToStreet, answerReceived).when(withdraw).then(withdrawn);
  });
  it('ends once', () => specify(received(), withdrawn).when(withdraw).thenNothing());
  it('that is closed, with the committee, or not here changes nothing', () => {
    specify(received(), answerGiven, closed).when(withdraw).thenNothing();
    specify(received(), referredWhole).when(withdraw).thenNothing();
    specify().when(withdraw).thenNothing();
  });
});
