import { demoCommunity } from './community.ts';
import { calendar, hourOf } from './calendar.ts';
import { planYear } from './plan.ts';
import type { PlannedReport } from './planned.ts';
import weights from './weights.json' with { type: 'json' };
import { shippedCatalogue } from '../../../community/catalogue/shipped.ts';

const SPAN = { from: Date.parse('2025-11-24T12:00:00+08:00'), to: Date.parse('2026-11-24T12:00:00+08:00') };
const plan = (reports = 3_000, seed = 's'): readonly PlannedReport[] => planYear({ reports, seed, span: SPAN }, demoCommunity);
const year = plan();
const share = (fits: (report: PlannedReport) => boolean, of = year): number => of.filter(fits).length / of.length;

describe('a planned year', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(plan(200)).toEqual(plan(200));
    expect(plan(200)).not.toEqual(plan(200, 't'));
  });

  it('is in order of time, within its span, with nearly as many reports as asked for', () => {
    expect(year.map(({ index }) => index)).toEqual(year.map((_, index) => index));
    expect(year.every(({ at }, i) => at >= (year[i - 1]?.at ?? SPAN.from) && at < SPAN.to)).toBe(true);
    expect(year.every(({ at, saidAt }) => (saidAt ?? at) <= at)).toBe(true);
    expect(year.length).toBeGreaterThan(2_950);
  });

  it('has disputes by the official shares: neighbours 22.9 %, families 19.7 % (rules.md B.15)', () => {
    const disputes = year.filter(({ kind }) => kind === 'dispute');
    expect(share(({ truly }) => truly.startsWith('NBR-'), disputes)).toBeCloseTo(0.229, 1);
    expect(share(({ truly }) => truly.startsWith('FAM-'), disputes)).toBeCloseTo(0.197, 1);
    expect(disputes.every(({ truly }) => shippedCatalogue.byCode(truly)?.mediationAllowed)).toBe(true);
  });

  it('hears migrants less than their 44 % of adults', () => {
    const adults = demoCommunity.grids.map((grid) => grid.adults);
    const sum = (group: 'registered' | 'migrant'): number => adults.reduce((all, grid) => all + grid[group], 0);
    expect(sum('migrant') / (sum('migrant') + sum('registered'))).toBeCloseTo(0.44, 2);
    const persons = new Map(year.map(({ person }) => [person.index, person.residency]));
    const migrants = [...persons.values()].filter((residency) => residency === 'migrant').length / persons.size;
    expect(migrants).toBeGreaterThan(0.2);
    expect(migrants).toBeLessThan(0.36);
  });

  it('uses every channel, anonymous voices, visits without a request, hotline calls that were said before', () => {
    expect(new Set(year.map(({ channel }) => channel))).toEqual(
      new Set(['web', 'window', 'phone', 'visit', 'paper', 'courtyard-group', '12345']),
    );
    expect(share(({ anonymous }) => anonymous)).toBeGreaterThan(0.01);
    expect(share(({ proxy }) => proxy)).toBeGreaterThan(0.005);
    expect(year.filter(({ channel }) => channel === '12345').every(({ at, saidAt = at }) => saidAt < at)).toBe(true);
    expect(year.every(({ anonymous, contact }) => !(anonymous && contact))).toBe(true);
  });

  it('has desks that are open on working days in office hours only', () => {
    const atDesks = year.filter(({ channel }) => channel !== 'web');
    expect(atDesks.every(({ at }) => calendar.isWorkingDay(at) && hourOf(at) >= 9 && hourOf(at) < 18)).toBe(true);
    expect(atDesks.every(({ enteredBy }) => enteredBy !== undefined)).toBe(true);
  });

  it('has the same invented people speak more than once', () => {
    const each = [...Map.groupBy(year, ({ person }) => person.index).values()].map((reports) => reports.length);
    expect(Math.max(...each)).toBeGreaterThan(3);
    expect(year.every(({ person }) => /^测试.\d*$/.test(person.name) && /^0000\d{7}$/.test(person.phone))).toBe(true);
  });

  it('has its seasons: wages at the new year, drains in the rain', () => {
    const monthsOf = (item: string): number[] =>
      year.filter(({ truly }) => truly === item).map(({ at }) => new Date(at + 8 * 3_600_000).getUTCMonth() + 1);
    const wet = monthsOf('ENV-02');
    expect(wet.filter((month) => month >= 5 && month <= 9).length).toBeGreaterThan(wet.length / 2);
  });

  it('names only items of the catalogue', () => {
    const named = Object.values(weights.items).flatMap((items) => Object.keys(items));
    expect(named.filter((code) => !shippedCatalogue.byCode(code))).toEqual([]);
    expect(shippedCatalogue.all.map(({ code }) => code).filter((code) => code !== 'STF-02' && !named.includes(code))).toEqual([]);
  });
});
