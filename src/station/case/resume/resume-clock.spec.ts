import { given } from '#libs/eventing';
import { type Matter, stationCaseKind } from '../case.state.ts';
import { AT, closed, dates, PROMISE, paused, REPORT, received } from '../testing/samples.ts';
import { resumeClock } from './resume-clock.decision.ts';

const later = '2026-11-26T10:00:00.000+08:00';
const resume = (now: unknown) => resumeClock({ at: later }, now as Matter, dates);
const specify = given(stationCaseKind);
const resumed = {
  type: 'station.ClockResumed' as const,
  data: { reportId: REPORT, pausedFrom: AT, dueBy: '2026-11-28T18:00:00+08:00', before: PROMISE.dueBy, at: later },
};

describe('a clock that stood still', () => {
  it('runs again, with the paused working time added', () => specify(received(), paused()).when(resume).then(resumed));
  it('does not start a second time', () => specify(received(), paused(), resumed).when(resume).thenNothing());
  it('of a closed case stays as it is', () => specify(received(), closed).when(resume).thenRefused('station.case-closed'));
});
