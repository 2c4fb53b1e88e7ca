import { DAY } from '../../../test/support/facts.ts';
import { at, report, station, submission } from '../../../test/support/matters.ts';
import { participationHouse } from '../../../test/support/participation.ts';
import { FIXED_NOW } from '../../../test/support/recorded.ts';
import { DashboardTally } from '../figures/dashboard.ts';
import { figuresConfig } from '../figures/config.ts';

const window = { from: FIXED_NOW - DAY, to: FIXED_NOW + DAY };
type House = ReturnType<typeof participationHouse>;

const seen = async ({ live }: House, now = FIXED_NOW) => {
  const tally = new DashboardTally(now, figuresConfig);
  const { position } = await live.feed('c1', now, [{ window, tally }]);
  return { position, total: tally.counts.total, closed: tally.counts.statuses.closed };
};

describe('facts in memory', () => {
  it('catch up with new reports and with changed ones', async () => {
    const house = participationHouse();
    await house.write('report-r1', submission('r1'));
    await house.catchUp();
    expect(await seen(house)).toEqual({ position: 1, total: 1, closed: 0 });
    await house.write('stationCase-r1', station('CaseClosed', { at: at(1) }));
    await house.write('report-r2', submission('r2'));
    expect(await seen(house)).toEqual({ position: 1, total: 1, closed: 0 });
    await house.catchUp();
    expect(await seen(house)).toEqual({ position: 3, total: 2, closed: 1 });
    expect(await seen(house)).toEqual({ position: 3, total: 2, closed: 1 });
  });

  it('another community has its own', async () => {
    const house = participationHouse();
    await house.write('report-r1', { ...submission('r1'), community: 'c2' });
    await house.catchUp();
    expect((await seen(house)).total).toBe(0);
  });

  it('are filled anew after a month, with what still lies within reach', async () => {
    const house = participationHouse();
    await house.write('report-r1', submission('r1'));
    await house.catchUp();
    expect((await seen(house)).total).toBe(1);
    expect((await seen(house, FIXED_NOW + 31 * DAY)).total).toBe(1);
    expect((await seen(house, FIXED_NOW + 500 * DAY)).total).toBe(0);
    expect([house.live.reaches(FIXED_NOW - 366 * DAY, FIXED_NOW), house.live.reaches(FIXED_NOW - 380 * DAY, FIXED_NOW)]).toEqual([
      true,
      false,
    ]);
  });

  it('know an old report again as soon as somebody joins in', async () => {
    const house = participationHouse();
    await house.write('report-r1', submission('r1', { submittedAt: at(-900 * 24), person: 'p1' }));
    await house.catchUp();
    await seen(house);
    await house.write('report-r1', report('ReportSupported', { supporter: 's1', residency: 'registered', count: 1, at: at(1) }));
    await house.catchUp();
    const tally = new DashboardTally(FIXED_NOW, figuresConfig);
    await house.live.feed('c1', FIXED_NOW, [{ window, tally }]);
    expect([tally.counts.total, tally.persons.of('registered')]).toEqual([0, 1]);
  });

  it('two windows at once are fed in one pass, each what lies in it', async () => {
    const house = participationHouse();
    await house.write('report-r1', submission('r1'));
    await house.write('report-r2', submission('r2', { submittedAt: at(-48) }));
    await house.catchUp();
    const { dashboards } = await house.maker.now([window, { from: FIXED_NOW - 10 * DAY, to: FIXED_NOW + DAY }], FIXED_NOW);
    expect(dashboards.map(({ window: shown }) => shown.from)).toEqual(['2026-11-23T09:00:00+08:00', '2026-11-14T09:00:00+08:00']);
  });
});
