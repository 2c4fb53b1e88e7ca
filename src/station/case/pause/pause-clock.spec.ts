import { given } from '#libs/eventing';
import { type Matter, stationCaseKind } from '../case.state.ts';
import type { PauseReason } from '../../published.ts';
import { AT, answerGiven, paused, REPORT, received } from '../testing/samples.ts';
import { pauseClock } from './pause-clock.decision.ts';

const pause =
  (reason: PauseReason = 'waiting-for-resident') =>
  (now: unknown) =>
    pauseClock({ reason, at: AT }, now as Matter);
const specify = given(stationCaseKind);

describe('a clock that is paused', () => {
  it('says why', () => specify(received()).when(pause()).then(paused()));
  it('keeps a note under seal', () =>
    specify(received())
      .when((now) => pauseClock({ reason: 'force-majeure', note: 'flood', at: AT }, now as Matter))
      .then({ type: 'station.ClockPaused', data: { reportId: REPORT, reason: 'force-majeure', at: AT }, seal: { note: 'flood' } }));
  it('is not paused a second time', () => specify(received(), paused()).when(pause()).thenNothing());
  it('stands still for one reason at a time', () =>
    specify(received(), paused()).when(pause('statutory-procedure')).thenRefused('station.already-paused'));
  it('was running', () => specify(received(), answerGiven).when(pause()).thenRefused('station.already-answered'));
});
