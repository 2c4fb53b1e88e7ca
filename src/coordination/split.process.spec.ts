import type { Recorded } from '#libs/eventing';
import { recorder } from '../../test/support/recorded.ts';
import type { SubmitPart } from '../residents/report/submit-part/submit-part.command.ts';
import { splitProcess } from './split.process.ts';

const AT = '2026-11-24T10:00:00.000+08:00';
const words = { subject: 'r1', event: 'e1', box: 'sealed' };
const parts = [
  { reportId: 'p1', number: 2, kind: 'complaint', item: 'ENV-02', courtyard: 'c9' },
  { reportId: 'p2', number: 3, kind: 'opinion' },
] as const;
const split = (sealed?: typeof words): Recorded =>
  recorder()({ type: 'station.CaseSplit', data: { reportId: 'r1', parts, at: AT }, ...(sealed ? { sealed } : {}) });

describe('a case that is split', () => {
  it('has each part submitted, with its words still sealed', () => {
    const commands = splitProcess.react(split(words)) as SubmitPart[];
    expect(commands.map(({ reportId, ask }) => ({ reportId, ask }))).toEqual([
      { reportId: 'p1', ask: { splitFrom: 'r1', kind: 'complaint', item: 'ENV-02', courtyard: 'c9', words, matter: 1 } },
      { reportId: 'p2', ask: { splitFrom: 'r1', kind: 'opinion', words, matter: 2 } },
    ]);
    expect(new Set(commands.map(({ meta }) => meta.key)).size).toBe(2);
  });

  it('sends the same commands when the event comes again', () =>
    expect(splitProcess.react(split(words))).toEqual(splitProcess.react(split(words))));

  it('without its words makes nothing', () => expect(splitProcess.react(split())).toEqual([]));
});
