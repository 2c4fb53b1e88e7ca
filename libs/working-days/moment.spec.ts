import { toEpoch, toText } from './moment.ts';

describe('a moment', () => {
  it.each([
    '2026-03-02T09:00:00+08:00',
    '2026-03-02T09:00:00.125Z',
    '2026-03-02T09:00-05:30',
    '2024-02-29T23:59:59+08:00',
    '2026-03-02T24:00:00+08:00',
  ])('%s is read as everywhere', (text) => expect(toEpoch(text)).toBe(Date.parse(text)));

  it('without a time is local midnight', () => expect(toEpoch('2026-03-02')).toBe(Date.parse('2026-03-02T00:00:00+08:00')));

  it.each(['2026-03-02T09:00:00', '2026-02-30', '2026-13-01', '2026-03-02T24:00:01Z', '2026-03-02T09:60:00Z', 'yesterday', ''])(
    '%s is refused',
    (text) => expect(() => toEpoch(text)).toThrow(RangeError),
  );

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (ms) => expect(() => toEpoch(ms)).toThrow(RangeError));

  it('is written with +08:00', () => {
    expect(toText(Date.parse('2026-03-02T01:00:00Z'))).toBe('2026-03-02T09:00:00+08:00');
    expect(toText(Date.parse('2026-03-02T01:00:00.007Z'))).toBe('2026-03-02T09:00:00.007+08:00');
  });
});
