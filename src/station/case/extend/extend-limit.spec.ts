import { given } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import { type Matter, stationCaseKind } from '../case.state.ts';
import { AT, after, answerGiven, dates, PROMISE, REPORT, received } from '../testing/samples.ts';
import { extendLimit } from './extend-limit.decision.ts';

const extend =
  (at = AT) =>
  (now: unknown) =>
    extendLimit({ reason: 'several-bodies', told: 'Two companies must agree first.', at }, now as Matter, dates);
const specify = given(stationCaseKind);
const extended: StationEvent = {
  type: 'station.LimitExtended',
  data: { reportId: REPORT, reason: 'several-bodies', dueBy: '2026-11-28T18:00:00+08:00', before: PROMISE.dueBy, at: AT },
  seal: { told: 'Two companies must agree first.' },
};

describe('an extension', () => {
  it('is as long as the limit, and the resident is told', () => specify(received()).when(extend()).then(extended));
  it('is granted once', () => specify(received(), extended).when(extend()).thenRefused('station.extended-already'));
  it('cannot mend a promise that is broken', () =>
    specify(received()).when(extend('2026-11-26T18:00:01+08:00')).thenRefused('station.too-late-to-extend'));
  it('is not needed after the answer', () => specify(received(), answerGiven).when(extend()).thenRefused('station.already-answered'));
  it('leaves the first promise where it was', () => expect(after(received(), extended).promise).toEqual(PROMISE));
});
