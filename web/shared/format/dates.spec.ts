import { daysFromToday, fromInput, inputMoment, monthName, promiseDate, relative } from './dates.ts';

// 2026-11-24 is a Tuesday; 23:30 in Chengdu is 15:30 in Greenwich.
const lateEvening = new Date('2026-11-24T15:30:00Z');

describe('dates of the community', () => {
  it('are counted in its own days, wherever the browser is', () => {
    expect(daysFromToday('2026-11-25T00:10:00+08:00', lateEvening)).toBe(1);
    expect(daysFromToday('2026-11-24T00:10:00+08:00', lateEvening)).toBe(0);
    expect(daysFromToday('2026-11-23T23:59:00+08:00', lateEvening)).toBe(-1);
  });

  it('say how far away they are in the unit that fits', () => {
    expect(relative('2026-11-24T23:45:00+08:00', 'en', lateEvening)).toBe('in 15 minutes');
    expect(relative('2026-11-24T20:30:00+08:00', 'en', lateEvening)).toBe('3 hours ago');
    expect(relative('2026-11-25T18:00:00+08:00', 'en', lateEvening)).toBe('tomorrow');
    expect(relative('2026-11-22T18:00:00+08:00', 'en', lateEvening)).toBe('2 days ago');
  });

  it('show a promise with its weekday', () => {
    expect(promiseDate('2026-11-24T18:00:00+08:00', 'en')).toMatch(/^Tue 24 Nov( 2026)?, 18:00$/);
    expect(promiseDate('2026-11-24T18:00:00+08:00', 'zh-CN')).toMatch(/11月24日 周二 18:00$/);
  });

  it('go into and out of an input without moving', () => {
    expect(inputMoment(lateEvening)).toBe('2026-11-24T23:30');
    expect(new Date(fromInput('2026-11-24T23:30')).toISOString()).toBe('2026-11-24T15:30:00.000Z');
  });

  it('name a month', () => {
    expect(monthName('2026-10', 'en')).toBe('October 2026');
    expect(monthName('2026-10', 'zh-CN')).toBe('2026年10月');
  });
});
