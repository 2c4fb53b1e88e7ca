import { given } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import { stationCaseKind } from '../case.state.ts';
import { AT, answerReceived, dates, escalatedToStreet, REPORT, received, withdrawn } from '../testing/samples.ts';
import { receiveReturn } from './receive-return.decision.ts';

const arrive = (number: number) => (now: Parameters<typeof receiveReturn>[1]) =>
  receiveReturn({ referralId: `${REPORT}-${number}`, unit: 'street', at: AT }, now, dates);
const specify = given(stationCaseKind);
const cameBack = (number: number): StationEvent => ({
  type: 'station.ReferralCameBack',
  data: { reportId: REPORT, referralId: `${REPORT}-${number}`, unit: 'street', bounces: number, at: AT },
});
type Escalated = Extract<StationEvent, { type: 'station.CaseEscalated' }>;
const again: StationEvent = {
  ...(escalatedToStreet as Escalated),
  data: { ...(escalatedToStreet as Escalated).data, referralId: `${REPORT}-2`, number: 2 },
};

describe('a case that a body sends back', () => {
  it('is a bounce', () => specify(received(), escalatedToStreet).when(arrive(1)).then(cameBack(1)));
  it('is counted each time', () => specify(received(), escalatedToStreet, cameBack(1), again).when(arrive(2)).then(cameBack(2)));
  it('comes back once', () => specify(received(), escalatedToStreet, cameBack(1)).when(arrive(1)).thenNothing());
  it('was not answered before', () => specify(received(), escalatedToStreet, answerReceived).when(arrive(1)).thenNothing());
  it('that is withdrawn stays so', () => specify(received(), escalatedToStreet, withdrawn).when(arrive(1)).thenNothing());
});
