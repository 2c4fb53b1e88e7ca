import { given } from '#libs/eventing';
import { type Matter, stationCaseKind } from '../case.state.ts';
import {
  AT,
  answerGiven,
  answerReceived,
  closed,
  dates,
  escalatedToStreet,
  paused,
  REPORT,
  received,
  referredWhole,
} from '../testing/samples.ts';
import type { StationEvent } from '../../published.ts';
import { giveAnswer } from './give-answer.decision.ts';

const later = '2026-11-26T10:00:00.000+08:00';
const answer =
  (at = AT) =>
  (now: unknown) =>
    giveAnswer({ outcome: 'solved', text: 'It was cleared.', means: 'phone', at }, now as Matter, dates);
const specify = given(stationCaseKind);
const contacted: StationEvent = { type: 'station.ResidentContacted', data: { reportId: REPORT, means: 'phone', first: true, at: AT } };
const told = (first: boolean, at = AT): StationEvent => ({
  type: 'station.AnswerGiven',
  data: { reportId: REPORT, outcome: 'solved', means: 'phone', first, at },
  seal: { text: 'It was cleared.' },
});

describe('the answer to the resident', () => {
  it('is given, and is the first contact where there was none', () => specify(received()).when(answer()).then(answerGiven));
  it('is not the first contact where there was one', () => specify(received(), contacted).when(answer()).then(told(false)));
  it('waits for the body that has the case (A-44f)', () =>
    specify(received(), escalatedToStreet).when(answer()).thenRefused('station.referral-open'));
  it('follows the answer from outside', () => specify(received(), escalatedToStreet, answerReceived).when(answer()).then(answerGiven));
  it('lets a clock run that stood still', () =>
    specify(received(), paused())
      .when(answer(later))
      .then(
        {
          type: 'station.ClockResumed',
          data: { reportId: REPORT, pausedFrom: AT, dueBy: '2026-11-28T18:00:00+08:00', before: '2026-11-26T18:00:00+08:00', at: later },
        },
        told(true, later),
      ));
  it('is given once', () => specify(received(), answerGiven).when(answer()).thenRefused('station.already-answered'));
  it('is not given to a closed case, nor for the committee', () => {
    specify(received(), answerGiven, closed).when(answer()).thenRefused('station.case-closed');
    specify(received(), referredWhole).when(answer()).thenRefused('station.with-committee');
  });
});
