import type { LapseHandover } from '../../station/case/lapse-handover/lapse-handover.command.ts';
import { HandoverDeadlines, MOST, type Overdue } from './handover-deadlines.ts';

const NOW = Date.parse('2026-11-26T09:00:00.000+08:00');
const one: Overdue = { reportId: 'r1', number: 1 };
const two: Overdue = { reportId: 'r2', number: 3 };

/** A house with a clock to turn, a bell to ring, and a note of everything that was asked for. */
const house = (found: readonly Overdue[], execute: (command: LapseHandover) => Promise<void> = async () => undefined) => {
  const time = { now: NOW };
  const seen = { asked: [] as [string, number][], commands: [] as LapseHandover[], trouble: [] as unknown[], stopped: 0 };
  let bell: () => void = () => undefined;
  const deadlines = new HandoverDeadlines({
    community: 'c1',
    clock: { now: () => time.now },
    overdue: async (at, limit) => {
      seen.asked.push([at, limit]);
      return found;
    },
    execute: async (command) => {
      seen.commands.push(command as LapseHandover);
      await execute(command as LapseHandover);
    },
    every: (work) => {
      bell = work;
      return () => {
        seen.stopped += 1;
      };
    },
    onTrouble: (error) => seen.trouble.push(error),
  });
  return { deadlines, seen, time, ring: () => bell() };
};

describe('the deadlines of hand-overs', () => {
  it('ask for what is overdue by the clock of the house, not for all of it at once', async () => {
    const { deadlines, seen, time } = house([]);
    await deadlines.sweep();
    time.now += 60_000;
    expect(await deadlines.sweep()).toBe(0);
    expect(seen.asked).toEqual([
      ['2026-11-26T09:00:00.000+08:00', MOST],
      ['2026-11-26T09:01:00.000+08:00', MOST],
    ]);
  });

  it('return each one in nobody’s name, with a reason in both languages', async () => {
    const { deadlines, seen } = house([one, two]);
    expect(await deadlines.sweep()).toBe(2);
    expect(seen.commands.map(({ reportId, ask }) => [reportId, ask.number])).toEqual([
      ['r1', 1],
      ['r2', 3],
    ]);
    expect(seen.commands[0]?.meta).toMatchObject({ actor: 'coordination', capacity: 'coordination', community: 'c1' });
    expect(seen.commands[0]?.ask.reason).toMatch(/自动退回.*Nobody accepted/u);
  });

  it('send the same key for the same hand-over at any time, and another for another', async () => {
    const { deadlines, seen, time } = house([one, { ...one, number: 2 }]);
    await deadlines.sweep();
    time.now += 3_600_000;
    await deadlines.sweep();
    const keys = seen.commands.map(({ meta }) => meta.key);
    expect([keys[2], keys[3]]).toEqual([keys[0], keys[1]]);
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('look at once and at every ring, and no more after the end', async () => {
    const { deadlines, seen, ring } = house([one]);
    deadlines.start();
    ring();
    await deadlines.sweep();
    expect(seen.commands.length).toBe(3);
    await deadlines.stop();
    ring();
    deadlines.start();
    expect(await deadlines.sweep()).toBe(0);
    expect([seen.commands.length, seen.stopped]).toEqual([3, 1]);
  });

  it('end after the one under way', async () => {
    const gate = Promise.withResolvers<void>();
    const { deadlines, seen } = house([one, two], () => gate.promise);
    const sweeping = deadlines.sweep();
    await Promise.resolve();
    const stopping = deadlines.stop();
    gate.resolve();
    await Promise.all([sweeping, stopping]);
    expect(seen.commands.length).toBeLessThanOrEqual(1);
  });

  it('say what failed and go on with the next', async () => {
    const { deadlines, seen } = house([one, two], async ({ reportId }) => {
      if (reportId === 'r1') throw new Error('busy');
    });
    expect(await deadlines.sweep()).toBe(1);
    expect(seen.trouble).toEqual([new Error('busy')]);
  });
});
