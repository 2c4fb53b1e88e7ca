import { isoTime } from '#libs/eventing';
import { FIXED_NOW } from '../../../test/support/recorded.ts';
import { figuresConfig } from '../figures/config.ts';
import { defaultWindows, endOf, midnight, momentOf, monthStart, windowOf } from './window.ts';

const texts = (window: object): object =>
  Object.fromEntries(Object.entries(window).map(([end, ms]) => [end, typeof ms === 'number' ? isoTime(ms) : ms]));

describe('windows', () => {
  it('the usual ones: 90 days before today, and the same day a year ago, today included', () => {
    const { quarter, year } = defaultWindows(FIXED_NOW, figuresConfig);
    expect(texts(quarter)).toEqual({ from: '2026-08-26T00:00:00.000+08:00', to: '2026-11-25T00:00:00.000+08:00' });
    expect(texts(year)).toEqual({ from: '2025-11-24T00:00:00.000+08:00', to: '2026-11-25T00:00:00.000+08:00' });
  });

  it.each([
    ['2026-11-24T00:00:00.000+08:00', '2026-11-24T00:00:00.000+08:00'],
    ['2026-11-23T23:59:59.999+08:00', '2026-11-23T00:00:00.000+08:00'],
    ['2026-11-23T17:00:00Z', '2026-11-24T00:00:00.000+08:00'],
  ])('the local midnight of %s is %s', (text, is) => expect(isoTime(midnight(Date.parse(text)))).toBe(is));

  it.each([
    [0, '2026-11-01'],
    [-1, '2026-10-01'],
    [-11, '2025-12-01'],
    [2, '2027-01-01'],
  ])('%s months from November 2026 begins %s', (months, day) =>
    expect(isoTime(monthStart(FIXED_NOW, months))).toBe(`${day}T00:00:00.000+08:00`),
  );

  it('the first moment of a month belongs to it', () => {
    const turn = Date.parse('2026-12-01T00:00:00.000+08:00');
    expect([monthStart(turn), monthStart(turn - 1)].map(isoTime)).toEqual([
      '2026-12-01T00:00:00.000+08:00',
      '2026-11-01T00:00:00.000+08:00',
    ]);
  });

  it.each([
    [
      { from: '2026-07-01', to: '2026-10-01' },
      { from: '2026-07-01T00:00:00.000+08:00', to: '2026-10-01T00:00:00.000+08:00' },
    ],
    [{ from: '2026-07-01T08:30:00Z' }, { from: '2026-07-01T16:30:00.000+08:00', to: '2026-11-25T00:00:00.000+08:00' }],
    [{ to: '2026-10-01' }, { from: '2026-07-03T00:00:00.000+08:00', to: '2026-10-01T00:00:00.000+08:00' }],
    [{}, { from: '2026-08-26T00:00:00.000+08:00', to: '2026-11-25T00:00:00.000+08:00' }],
    [{ from: '2026-10-01', to: '2026-10-01' }, { wrong: 'from' }],
    [{ from: '2026-10-02', to: '2026-10-01' }, { wrong: 'from' }],
    [{ from: '1999-01-01', to: '2026-10-01' }, { wrong: 'from' }],
    [{ from: '2026-13-01' }, { wrong: 'from' }],
    [{ from: 'yesterday' }, { wrong: 'from' }],
    [{ from: '2026-10-01T08:00:00' }, { wrong: 'from' }],
    [{ to: '' }, { wrong: 'to' }],
  ])('%j', (asked, is) => expect(texts(windowOf(asked, FIXED_NOW, figuresConfig))).toEqual(is));

  it('as of a date means until its end', () => {
    expect(isoTime(endOf('2026-10-01') ?? 0)).toBe('2026-10-01T23:59:59.999+08:00');
    expect(endOf('2026-10-01T12:00:00+08:00')).toBe(momentOf('2026-10-01T12:00:00+08:00'));
    expect(endOf('never')).toBeUndefined();
  });
});
