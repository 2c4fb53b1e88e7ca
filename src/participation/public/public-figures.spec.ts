import { jest } from '@jest/globals';
import { isoTime } from '#libs/eventing';
import { station, submission } from '../../../test/support/matters.ts';
import { participationHouse } from '../../../test/support/participation.ts';
import { FIXED_NOW } from '../../../test/support/recorded.ts';
import { SUPPRESSED } from '../figures/guard.ts';
import { PublicSnapshots } from './public-figures.ts';

const october = Date.parse('2026-10-10T09:00:00+08:00');
const moment = (ms: number) => ({ recordedAt: isoTime(ms), effectiveAt: isoTime(ms) });

const open = () => {
  const house = participationHouse();
  const clock = { time: FIXED_NOW, now: () => clock.time };
  const reported = async (count: number, at: number, prefix: string): Promise<void> => {
    for (let n = 0; n < count; n += 1) {
      const id = `${prefix}${n}`;
      const promise = { firstContactBy: isoTime(at + 86_400_000), dueBy: isoTime(at + 7 * 86_400_000), calendar: 'complete' };
      await house.write(`report-${id}`, { ...submission(id, { submittedAt: isoTime(at), promise }), ...moment(at) });
    }
    await house.catchUp();
  };
  const closed = async (id: string, at: number): Promise<void> => {
    await house.write(`stationCase-${id}`, { ...station('CaseClosed', { at: isoTime(at) }, id), ...moment(at) });
    await house.catchUp();
  };
  return { ...house, clock, reported, closed, snapshots: () => new PublicSnapshots(house.maker, clock) };
};

describe('public figures', () => {
  it('are the last twelve complete months, rounded to five, few hidden', async () => {
    const all = open();
    await all.reported(63, october, 'o');
    await all.reported(7, Date.parse('2026-09-10T09:00:00+08:00'), 's');
    const { frozenAt, rule, months } = await all.snapshots().show();
    expect(frozenAt).toBe('2026-11-01T00:00:00.000+08:00');
    expect(rule).toMatchObject({ k: 11, roundedTo: 5 });
    expect(months.map(({ month }) => month)).toEqual([
      '2026-10',
      '2026-09',
      '2026-08',
      '2026-07',
      '2026-06',
      '2026-05',
      '2026-04',
      '2026-03',
      '2026-02',
      '2026-01',
      '2025-12',
      '2025-11',
    ]);
    expect(months[0]).toMatchObject({
      total: 65,
      byKind: { opinion: 0, complaint: 65, dispute: 0 },
      onTime: { kept: 0, matured: 65, rate: 0 },
    });
    expect(months[1]).toMatchObject({ total: SUPPRESSED, byKind: { complaint: SUPPRESSED }, onTime: { rate: null } });
    expect(months[2]).toMatchObject({ total: 0 });
  });

  it('are the same until the month turns, also after a restart, whatever is recorded meanwhile', async () => {
    const all = open();
    await all.reported(60, october, 'o');
    const snapshots = all.snapshots();
    const before = JSON.stringify(await snapshots.show());
    await all.closed('o1', FIXED_NOW - 1_000);
    await all.reported(60, FIXED_NOW, 'n');
    all.clock.time = Date.parse('2026-11-30T23:59:59.999+08:00');
    expect(JSON.stringify(await snapshots.show())).toBe(before);
    expect(JSON.stringify(await all.snapshots().show())).toBe(before);
    all.clock.time += 1;
    const { months } = await snapshots.show();
    expect(months[0]).toMatchObject({ month: '2026-11', total: 60 });
  });

  it('say nothing of groups, grids or persons', async () => {
    const all = open();
    await all.reported(60, october, 'o');
    expect(JSON.stringify(await all.snapshots().show())).not.toMatch(/migrant|registered|grid|person|position/);
  });

  it('a failure › is not kept', async () => {
    const all = open();
    const made = jest.spyOn(all.maker, 'asOf').mockRejectedValueOnce(new Error('no'));
    const snapshots = all.snapshots();
    await expect(snapshots.show()).rejects.toThrow('no');
    await expect(snapshots.show()).resolves.toMatchObject({ frozenAt: '2026-11-01T00:00:00.000+08:00' });
    expect(made).toHaveBeenCalledTimes(2);
  });
});
