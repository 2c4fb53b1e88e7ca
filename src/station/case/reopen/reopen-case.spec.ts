import { given } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import { stationCaseKind } from '../case.state.ts';
import { AT, after, answerGiven, closed, dates, PROMISE, REPORT, received, withdrawn } from '../testing/samples.ts';
import { reopenCase } from './reopen-case.decision.ts';

const reopen = (times: number) => (now: Parameters<typeof reopenCase>[1]) => reopenCase({ times, at: AT }, now, dates);
const specify = given(stationCaseKind);
const reopened = (times: number): StationEvent => ({
  type: 'station.CaseReopened',
  data: { reportId: REPORT, times, dueBy: '2026-11-26T18:00:00+08:00', at: AT },
});
const done = [received(), answerGiven, closed];

describe('a case that is not solved', () => {
  it('is opened again with a new date by the item\u2019s limit', () =>
    specify(...done)
      .when(reopen(1))
      .then(reopened(1)));
  it('is opened again although it was answered only', () => specify(received(), answerGiven).when(reopen(1)).then(reopened(1)));
  it('is opened once for each time', () => {
    specify(...done, reopened(1), answerGiven, closed)
      .when(reopen(1))
      .thenNothing();
    specify(...done, reopened(1), answerGiven, closed)
      .when(reopen(2))
      .then(reopened(2));
  });
  it('that is open anyway stays so', () => specify(received()).when(reopen(1)).thenNothing());
  it('that was withdrawn stays so', () => specify(received(), withdrawn).when(reopen(1)).thenNothing());
  it('keeps its first promise and must be answered anew', () =>
    expect(after(...done, reopened(1))).toMatchObject({ is: 'open', answered: false, promise: PROMISE, reopened: 1 }));
});
