import { createCalendar, chinaCalendar } from '#libs/working-days';
import { shippedCatalogue } from '../catalogue/shipped.ts';
import { limitsFor } from './limits-for.decision.ts';
import { LimitsError, loadLimits } from './limits.ts';
import sichuan from './sichuan-2026.json' with { type: 'json' };
import { shippedLimits } from './shipped.ts';

const calendar = createCalendar(chinaCalendar);
const limits = shippedLimits();
const now = Date.parse('2026-11-24T10:00:00+08:00');

describe('the shipped limits', () => {
  it.each([
    ['base/consult', 3, 'wd'],
    ['base/help', 7, 'wd'],
    ['base/suggest', 7, 'wd'],
    ['base/complain', 15, 'wd'],
    ['base/report', 15, 'wd'],
    ['base/first-contact', 1, 'wd'],
    ['urgent/first-contact', 2, 'h'],
    ['urgent/two-hours', 2, 'h'],
    ['urgent/a-day', 24, 'h'],
    ['mediation/people', 30, 'd'],
    ['labour-mediation/labour', 15, 'd'],
    ['petition/close', 60, 'd'],
    ['petition/extension', 30, 'd'],
  ])('%s is %i %s', (ref, amount, unit) => expect(limits.row(ref, now)).toMatchObject({ amount, unit }));

  it('may take another base', () => {
    expect(shippedLimits('shandong').row('base/complain', now)).toMatchObject({ profile: 'shandong', amount: 5, unit: 'wd' });
  });

  it('have a source, a mark and a date in every row', () => {
    const rows = limits.profiles.flatMap((profile) => profile.rows);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every((row) => row.source !== '' && /^[PSD]$/.test(row.mark) && /^\d{4}-\d{2}-\d{2}$/.test(row.from))).toBe(true);
  });

  it('hold every ceiling that the catalogue names', () => {
    expect(() => shippedCatalogue.all.forEach((item) => limits.row(item.limit.ceiling, now))).not.toThrow();
  });
});

describe('a row with dates', () => {
  const changed = structuredClone(sichuan);
  const [, consult] = changed.rows;
  if (consult) changed.rows.push({ ...consult, amount: 2, from: '2027-01-01' });
  const dated = loadLimits([changed], 'sichuan-2026');
  const amountAt = (at: string): number => dated.row('base/consult', Date.parse(at)).amount;

  it('holds from its day on, and the first one before that', () => {
    expect(['2020-01-01T00:00:00Z', '2026-12-31T23:59:59+08:00', '2027-01-01T00:00:00+08:00'].map(amountAt)).toEqual([3, 3, 2]);
  });
});

describe('profiles cannot be loaded', () => {
  const without = (field: string): unknown => ({
    ...sichuan,
    rows: sichuan.rows.map((row, at) => (at === 1 ? { ...row, [field]: undefined } : row)),
  });

  it.each(['source', 'from', 'amount', 'unit', 'mark'])('without the %s of a row', (field) => {
    expect(() => loadLimits([without(field)], 'sichuan-2026')).toThrow(`profile 1 (sichuan-2026): "rows" entry 2: "${field}" is missing`);
  });

  it('without their base', () => {
    expect(() => loadLimits([sichuan], 'beijing')).toThrow(new LimitsError(['no profile "beijing" plays the role base']));
    expect(() => limits.row('base/none', now)).toThrow('no profile has the row "base/none"');
  });
});

describe('what is promised', () => {
  const at = '2026-02-13T10:00:00+08:00';
  const promised = (code: string, submittedAt = at, base = 'sichuan-2026') => {
    const item = shippedCatalogue.byCode(code);
    if (!item) throw new Error(code);
    return limitsFor(item, submittedAt, { limits: shippedLimits(base), calendar });
  };

  it.each([
    ['INF-03', '2026-02-25T18:00:00+08:00'], // 3 wd
    ['GOV-01', '2026-03-02T18:00:00+08:00'], // 7 wd
    ['STF-01', '2026-03-12T18:00:00+08:00'], // 15 wd
    ['FAM-01', '2026-03-16T18:00:00+08:00'], // 30 d end on a Sunday
    ['ENV-02', '2026-02-14T10:00:00+08:00'], // 24 h
    ['EMG-01', '2026-02-13T12:00:00+08:00'], // 2 h
  ])('for %s is due by %s', (code, dueBy) => expect(promised(code).promise.dueBy).toBe(dueBy));

  it('never goes beyond the ceiling', () => {
    expect(promised('STF-01', at, 'shandong')).toEqual({
      promise: { firstContactBy: '2026-02-14T18:00:00+08:00', dueBy: '2026-02-27T18:00:00+08:00', calendar: 'complete' },
      rule: { profile: 'shandong', version: '2021-12', source: expect.stringContaining('济南市') },
    });
    const loose = { limit: { steps: [], close: { amount: 90, unit: 'd' as const }, ceiling: 'base/help' }, urgent: false };
    expect(limitsFor(loose, at, { limits, calendar }).promise.dueBy).toBe('2026-03-02T18:00:00+08:00');
  });

  it('counts a meeting on the spot as the first contact', () => {
    expect(promised('NBR-02').promise.firstContactBy).toBe('2026-02-14T10:00:00+08:00');
    expect(promised('ENV-03').promise.firstContactBy).toBe('2026-02-14T18:00:00+08:00'); // its 24 h hold only where there is danger
  });

  it('says when a year had no notice', () => {
    expect(promised('GOV-01', '2026-12-30T10:00:00+08:00').promise.calendar).toBe('incomplete');
    expect(promised('INF-03', '2026-12-28T10:00:00+08:00').promise.calendar).toBe('complete');
  });
});
