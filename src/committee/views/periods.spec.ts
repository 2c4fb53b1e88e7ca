import { dueWithin } from './periods.ts';

describe('due dates by word', () => {
  const tuesday = Date.parse('2026-11-24T23:30:00+08:00');
  it('overdue is before now', () => expect(dueWithin('overdue', tuesday)).toEqual({ before: '2026-11-24T23:30:00.000+08:00' }));
  it('today is the local day', () =>
    expect(dueWithin('today', tuesday)).toEqual({ from: '2026-11-24T00:00:00.000+08:00', before: '2026-11-25T00:00:00.000+08:00' }));
  it('the week ends on Sunday night', () =>
    expect(dueWithin('week', tuesday)).toEqual({ from: '2026-11-24T00:00:00.000+08:00', before: '2026-11-30T00:00:00.000+08:00' }));
  it('on a Sunday the week ends tonight', () =>
    expect(dueWithin('week', Date.parse('2026-11-29T08:00:00+08:00')).before).toBe('2026-11-30T00:00:00.000+08:00'));
});
