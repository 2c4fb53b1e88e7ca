import type { ItemRules, Route } from '#community/published';
import { chinaCalendar, createCalendar } from '#libs/working-days';
import { CaseDates } from './case-dates.ts';
import { PROMISE, RULE } from './testing/samples.ts';

const asked: unknown[] = [];
const limits = { promise: PROMISE, rule: RULE, rung: 2 as const, itemVersion: '2026-1' };
const rules: ItemRules = {
  route: (ask) => {
    asked.push(ask);
    return { ...limits, item: 'undecided' } as unknown as Route;
  },
  item: (code) => (code === 'NBR-02' ? { code, name: { zh: '', en: '' }, mediationAllowed: true, defaultHandler: [] } : undefined),
  limits: (code, at) => {
    asked.push([code, at]);
    return limits;
  },
  workingDaysAfter: (at, days) => `${days} after ${at}`,
};
const dates = new CaseDates(rules, createCalendar(chinaCalendar));

describe('dates for decisions', () => {
  it('come from the item’s rules, and from the kind of report while there is no item', () => {
    expect(dates.limits({ item: 'ENV-01', kind: 'complaint' }, 'then')).toEqual(limits);
    expect(dates.limits({ item: 'undecided', kind: 'dispute' }, 'then')).toEqual(limits);
    expect(asked).toEqual([['ENV-01', 'then'], { kind: 'dispute', at: 'then' }]);
  });

  it('after a pause move by its working time', () =>
    expect(
      dates.afterPause(
        { dueBy: '2026-11-26T18:00:00+08:00', rule: RULE },
        { from: '2026-11-24T16:00:00.000+08:00', to: '2026-11-25T10:00:00.000+08:00' },
      ),
    ).toBe('2026-11-27T12:00:00+08:00'));

  it('of an urgent matter move by the clock, day and night', () =>
    expect(
      dates.afterPause(
        { dueBy: '2026-11-28T10:00:00+08:00', rule: { ...RULE, profile: 'urgent' } },
        { from: '2026-11-27T20:00:00.000+08:00', to: '2026-11-28T08:00:00.000+08:00' },
      ),
    ).toBe('2026-11-28T22:00:00+08:00'));

  it('know what may be mediated', () => expect(['NBR-02', 'FAM-03'].map((item) => dates.mediable(item))).toEqual([true, false]));
});
