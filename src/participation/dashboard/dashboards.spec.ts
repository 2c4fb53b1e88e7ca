import { jest } from '@jest/globals';
import type { Change } from '#libs/http';
import { isoTime } from '#libs/eventing';
import { submission } from '../../../test/support/matters.ts';
import { participationHouse } from '../../../test/support/participation.ts';
import { FIXED_NOW } from '../../../test/support/recorded.ts';
import { until } from '../../../test/support/until.ts';
import { figuresConfig } from '../figures/config.ts';
import { Dashboards } from './dashboards.ts';
import { defaultWindows } from './window.ts';

const { quarter } = defaultWindows(FIXED_NOW, figuresConfig);
const own = { from: quarter.from + 1, to: quarter.to };

const open = () => {
  const house = participationHouse();
  const clock = { time: FIXED_NOW, now: () => clock.time };
  const listeners = new Set<(change: Change) => void>();
  const changes = { subscribe: (listener: (change: Change) => void) => (listeners.add(listener), () => listeners.delete(listener)) };
  const dashboards = new Dashboards(house.maker, clock, changes);
  const made = jest.spyOn(house.maker, 'now');
  /** So many reports appear at once, and the projections say so. */
  const reported = async (...ids: string[]): Promise<number> => {
    for (const id of ids) await house.write(`report-${id}`, submission(id));
    await house.catchUp();
    const position = await house.store.head();
    for (const listener of listeners) listener({ view: 'participation-facts', ids, position });
    return position;
  };
  return { ...house, clock, dashboards, made, reported, listeners };
};
const FIVE = ['a', 'b', 'c', 'd', 'e'];

describe('dashboards', () => {
  let all: ReturnType<typeof open>;
  beforeEach(() => {
    all = open();
  });
  afterEach(() => all.dashboards.onApplicationShutdown());

  it('the usual windows are made at start, and then only handed out', async () => {
    await all.reported(...FIVE);
    all.dashboards.onApplicationBootstrap();
    const first = await all.dashboards.of(quarter);
    expect(first.counts.total).toBe(5);
    for (let n = 0; n < 50; n += 1) expect(await all.dashboards.of(quarter)).toBe(first);
    expect(all.made).toHaveBeenCalledTimes(1);
  });

  it('are made again behind the requests when facts change; nobody waits', async () => {
    await all.reported(...FIVE);
    all.dashboards.onApplicationBootstrap();
    const first = await all.dashboards.of(quarter);
    await all.reported('f');
    expect(await all.dashboards.of(quarter)).toBe(first);
    await until('the sixth report shows', async () => (await all.dashboards.of(quarter)).counts.total === 6);
    expect(all.made).toHaveBeenCalledTimes(2);
  });

  it('who has just written something › sees it', async () => {
    await all.reported(...FIVE);
    await all.dashboards.of(quarter);
    const after = await all.reported('f');
    const shown = await all.dashboards.of(quarter, after);
    expect([shown.counts.total, shown.asOf.position]).toEqual([6, after]);
    expect((await all.dashboards.of(own, after)).counts.total).toBe(6);
  });

  it('several who ask at once › wait for one computation', async () => {
    await all.reported(...FIVE);
    const shown = await Promise.all(Array.from({ length: 10 }, () => all.dashboards.of(own)));
    expect(new Set(shown).size).toBe(1);
    expect(all.made.mock.calls.filter(([windows]) => windows.length === 1)).toHaveLength(1);
  });

  it('a window of one’s own › is kept, and made again only when somebody asks for it', async () => {
    await all.reported(...FIVE);
    const first = await all.dashboards.of(own);
    expect(await all.dashboards.of(own)).toBe(first);
    expect(first.window.from).toBe(isoTime(own.from));
  });

  it('a new day has new windows', async () => {
    await all.reported(...FIVE);
    await all.dashboards.of(quarter);
    all.clock.time += 86_400_000;
    const next = defaultWindows(all.clock.time, figuresConfig).quarter;
    expect((await all.dashboards.of(next)).window).not.toEqual((await all.dashboards.of(quarter)).window);
  });

  it('keeps few', async () => {
    for (let n = 0; n < 40; n += 1) await all.dashboards.of({ from: quarter.from + n, to: quarter.to });
    expect(all.made).toHaveBeenCalledTimes(40);
    await all.dashboards.of({ from: quarter.from + 39, to: quarter.to });
    expect(all.made).toHaveBeenCalledTimes(40);
    await all.dashboards.of({ from: quarter.from + 1, to: quarter.to });
    expect(all.made).toHaveBeenCalledTimes(41);
  });

  it('a computation that fails › is told to who asked, and tried again for the next', async () => {
    all.made.mockRejectedValueOnce(new Error('the view is gone'));
    await expect(all.dashboards.of(own)).rejects.toThrow('the view is gone');
    expect((await all.dashboards.of(own)).counts.total).toBe(0);
  });

  it('stops listening when the application ends', () => {
    expect(all.listeners.size).toBe(1);
    all.dashboards.onApplicationShutdown();
    expect(all.listeners.size).toBe(0);
  });
});
