import { given } from '#libs/eventing';
import { stationCaseKind } from '../case.state.ts';
import { AT, dates, PROMISE, paused, REPORT, received } from '../testing/samples.ts';
import { hearSupplement } from './hear-supplement.decision.ts';

const hear = (now: Parameters<typeof hearSupplement>[1]) => hearSupplement({ at: AT }, now, dates);
const specify = given(stationCaseKind);

describe('more words from the resident', () => {
  it('let a clock run that waited for them', () =>
    specify(received(), paused())
      .when(hear)
      .then({
        type: 'station.ClockResumed',
        data: { reportId: REPORT, pausedFrom: AT, dueBy: PROMISE.dueBy, before: PROMISE.dueBy, at: AT },
      }));
  it('change nothing else', () => {
    specify(received()).when(hear).thenNothing();
    specify(received(), paused('waiting-for-agency')).when(hear).thenNothing();
    specify().when(hear).thenNothing();
  });
});
