import { given } from '#libs/eventing';
import { type Matter, stationCaseKind } from '../case.state.ts';
import { AT, answerGiven, closed, escalatedToStreet, received, withdrawn } from '../testing/samples.ts';
import { closeCase } from './close-case.decision.ts';

const close = (now: unknown) => closeCase({ at: AT }, now as Matter);
const specify = given(stationCaseKind);

describe('closing a case', () => {
  it('comes after the answer', () => specify(received(), answerGiven).when(close).then(closed));
  it('never comes before it (A-44f)', () => specify(received()).when(close).thenRefused('station.no-answer-yet'));
  it('never comes while another body has it', () =>
    specify(received(), escalatedToStreet).when(close).thenRefused('station.referral-open'));
  it('happens once', () => specify(received(), answerGiven, closed).when(close).thenNothing());
  it('is not needed after a withdrawal', () => specify(received(), withdrawn).when(close).thenRefused('station.case-withdrawn'));
});
