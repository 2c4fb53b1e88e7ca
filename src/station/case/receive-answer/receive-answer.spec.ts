import { given } from '#libs/eventing';
import { stationCaseKind } from '../case.state.ts';
import { AT, answerReceived, dates, escalatedToStreet, PROMISE, paused, REPORT, received, withdrawn } from '../testing/samples.ts';
import { receiveAnswer } from './receive-answer.decision.ts';

const arrive = (now: Parameters<typeof receiveAnswer>[1]) =>
  receiveAnswer({ referralId: `${REPORT}-1`, kind: 'feedback', unit: 'street', at: AT }, now, dates);
const specify = given(stationCaseKind);

describe('an answer from a body outside', () => {
  it('is received at the station', () => specify(received(), escalatedToStreet).when(arrive).then(answerReceived));
  it('lets a clock run that waited for it', () =>
    specify(received(), escalatedToStreet, paused('waiting-for-agency'))
      .when(arrive)
      .then(answerReceived, {
        type: 'station.ClockResumed',
        data: { reportId: REPORT, pausedFrom: AT, dueBy: PROMISE.dueBy, before: PROMISE.dueBy, at: AT },
      }));
  it('leaves a clock alone that waits for the resident', () =>
    specify(received(), escalatedToStreet, paused()).when(arrive).then(answerReceived));
  it('is received once', () => specify(received(), escalatedToStreet, answerReceived).when(arrive).thenNothing());
  it('to a question that was never asked changes nothing', () => specify(received()).when(arrive).thenNothing());
  it('for a withdrawn case changes nothing', () => specify(received(), escalatedToStreet, withdrawn).when(arrive).thenNothing());
  it('for a case that is not here changes nothing', () => specify().when(arrive).thenNothing());
});
