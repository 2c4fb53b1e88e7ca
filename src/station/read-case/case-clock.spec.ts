import { chinaCalendar, createCalendar } from '#libs/working-days';
import type { CaseDoc, Pause } from '../views/case/case.doc.ts';
import { clockOf } from './case-clock.ts';

const calendar = createCalendar(chinaCalendar);
const doc = (change: Partial<CaseDoc> = {}): CaseDoc =>
  ({
    submittedAt: '2026-11-24T09:30:00.000+08:00',
    dueBy: '2026-12-03T18:00:00+08:00',
    pauses: [],
    open: true,
    ...change,
  }) as unknown as CaseDoc;
const pause = (from: string, to?: string): Pause => ({ from, ...(to === undefined ? {} : { to }), reason: 'waiting-for-resident' });

describe('the clocks of a case', () => {
  it('begin with the day after submission (民法典 Art 201)', () =>
    expect(clockOf(doc(), '2026-11-24T17:00:00.000+08:00', calendar)).toEqual({
      workingDay: 0,
      ofDays: 7,
      wallDays: 0,
      pausedDays: 0,
      pausedNow: false,
    }));

  it('count working days for the station and all days for the resident', () =>
    expect(clockOf(doc(), '2026-11-30T08:00:00.000+08:00', calendar)).toMatchObject({ workingDay: 4, ofDays: 7, wallDays: 6 }));

  it('while paused, the station’s stands still and the resident’s goes on', () => {
    const paused = doc({ pauses: [pause('2026-11-25T18:00:00.000+08:00')] });
    expect(clockOf(paused, '2026-11-27T18:00:00.000+08:00', calendar)).toEqual({
      workingDay: 1,
      ofDays: 7,
      wallDays: 3,
      pausedDays: 2,
      pausedNow: true,
      pauseReason: 'waiting-for-resident',
    });
  });

  it('after a pause, the days added to the date are no days of work', () => {
    const resumed = doc({
      dueBy: '2026-12-07T18:00:00+08:00',
      pauses: [pause('2026-11-25T18:00:00.000+08:00', '2026-11-27T18:00:00.000+08:00')],
    });
    expect(clockOf(resumed, '2026-11-30T18:00:00.000+08:00', calendar)).toMatchObject({
      workingDay: 2,
      ofDays: 7,
      pausedDays: 2,
      pausedNow: false,
    });
  });

  it('stop when the case ends', () => {
    const ended = doc({ open: false, endedAt: '2026-11-26T10:00:00.000+08:00', pauses: [] });
    expect(clockOf(ended, '2027-01-20T10:00:00.000+08:00', calendar)).toMatchObject({ workingDay: 2, wallDays: 2 });
  });

  it('of a matter of hours still has a day to go through', () =>
    expect(clockOf(doc({ dueBy: '2026-11-24T11:30:00.000+08:00' }), '2026-11-24T10:00:00.000+08:00', calendar).ofDays).toBe(1));
});
