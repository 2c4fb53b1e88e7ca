import { given } from '#libs/eventing';
import { type Matter, stationCaseKind } from '../case.state.ts';
import { AT, after, closed, dates, PROMISE, REPORT, RULE, received } from '../testing/samples.ts';
import type { StationEvent } from '../../published.ts';
import { reclassifyCase } from './reclassify-case.decision.ts';

const to = (item: string) => (now: unknown) => reclassifyCase({ item, reason: 'it is about noise', at: AT }, now as Matter, dates);
const specify = given(stationCaseKind);
const reclassified = (item: string, dueBy: string): StationEvent => ({
  type: 'station.CaseReclassified',
  data: {
    reportId: REPORT,
    from: 'ENV-01',
    to: item,
    itemVersion: '2026-1',
    rule: RULE,
    rung: 2,
    promise: { firstContactBy: '2026-11-25T18:00:00+08:00', dueBy, calendar: 'complete' },
    at: AT,
  },
  seal: { reason: 'it is about noise' },
});
const shorter = reclassified('SHO-1', '2026-11-25T18:00:00+08:00');
const longer = reclassified('LON-1', '2026-11-30T18:00:00+08:00');

describe('a case whose item is corrected', () => {
  it('gets the limits of the item, counted from the submission', () => specify(received()).when(to('SHO-1')).then(shorter));
  it('to the same item stays as it is', () => specify(received()).when(to('ENV-01')).thenNothing());
  it('is open', () => specify(received(), closed).when(to('SHO-1')).thenRefused('station.case-closed'));

  it('keeps the earliest date, and the first promise does not move', () => {
    expect(after(received(), shorter)).toMatchObject({ dueBy: '2026-11-25T18:00:00+08:00', promise: PROMISE });
    expect(after(received(), longer)).toMatchObject({ dueBy: PROMISE.dueBy, promise: PROMISE });
  });
});
