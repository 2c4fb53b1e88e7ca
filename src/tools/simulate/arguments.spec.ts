import { isoTime } from '#libs/eventing';
import { readArguments } from './arguments.ts';

const NOW = Date.parse('2026-11-24T12:00:00+08:00');
const SINCE = Date.parse('2025-01-01T00:00:00+08:00');
const read = (...argv: readonly string[]) => readArguments(argv, NOW, SINCE);
const span = (...argv: readonly string[]): string[] => {
  const { from = 0, until = 0 } = read(...argv)?.year ?? {};
  return [isoTime(from), isoTime(until)];
};

describe('the arguments of a simulation', () => {
  it('are a year that ends now, if nothing else is asked for', () => {
    expect(read()).toEqual({ year: { reports: 1500, seed: 'hongmen', from: Date.parse('2025-11-24T12:00:00+08:00'), until: NOW } });
  });

  it('count months by the local calendar, to the last day of a shorter one', () => {
    expect(span('--months', '1', '--until', '2026-03-31T09:00:00')).toEqual([
      '2026-02-28T09:00:00.000+08:00',
      '2026-03-31T09:00:00.000+08:00',
    ]);
    expect(span('--months', '3', '--until', '2026-03-31T23:30:00Z')).toEqual([
      '2026-01-01T07:30:00.000+08:00',
      '2026-04-01T07:30:00.000+08:00',
    ]);
  });

  it.each([
    [['--reports', '0'], 'whole number from 1'],
    [['--reports', '1.5'], 'whole number from 1'],
    [['--months', '23'], 'whole number from 1 to 22'],
    [['--until', 'tomorrow'], 'moment in the past'],
    [['--until', '2027-01-01'], 'moment in the past'],
    [['--months', '22', '--until', '2026-01-01'], 'begins in January 2025'],
    [['--what'], 'unknown option'],
  ])('that make no sense are an error: %p', (argv, message) => {
    expect(() => read(...argv)).toThrow(message);
  });

  it('may only ask for help', () => {
    expect(read('--help')).toBeUndefined();
  });
});
