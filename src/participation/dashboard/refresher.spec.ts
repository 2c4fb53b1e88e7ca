import { until } from '../../../test/support/until.ts';
import { Refresher } from './refresher.ts';

/** A refresher whose runs are noted; `cost` is what each one says that it took. */
const noted = (cost: number, how: { leastGapMs?: number; oldestMs?: number; failing?: () => boolean } = {}) => {
  const runs: number[] = [];
  const work = async (): Promise<number> => {
    runs.push(performance.now());
    if (how.failing?.()) throw new Error('no');
    return cost;
  };
  const refresher = new Refresher({ work, leastGapMs: how.leastGapMs ?? 5, oldestMs: how.oldestMs ?? 60_000 });
  return { runs, refresher };
};

describe('a refresher', () => {
  it('does a burst of changes once, after the least gap', async () => {
    const { runs, refresher } = noted(0);
    await refresher.run();
    for (let n = 0; n < 100; n += 1) refresher.changes();
    expect(runs).toHaveLength(1);
    await until('a second run', () => runs.length === 2);
    refresher.close();
  });

  it('rests twenty times as long as its work took', async () => {
    const { runs, refresher } = noted(5);
    await refresher.run();
    refresher.changes();
    await until('a second run', () => runs.length === 2);
    refresher.close();
    expect((runs[1] ?? 0) - (runs[0] ?? 0)).toBeGreaterThanOrEqual(95);
  });

  it('a change while it works › is not lost', async () => {
    const held: (() => void)[] = [];
    let runs = 0;
    const work = (): Promise<number> => new Promise((resolve) => ((runs += 1), held.push(() => resolve(0))));
    const refresher = new Refresher({ work, leastGapMs: 1, oldestMs: 60_000 });
    const first = refresher.run();
    refresher.changes();
    held.pop()?.();
    await first;
    await until('a second run', () => runs === 2);
    refresher.close();
  });

  it('runs again as time passes, though nothing changed', async () => {
    const { runs, refresher } = noted(0, { oldestMs: 5 });
    await refresher.run();
    await until('a third run', () => runs.length >= 3);
    refresher.close();
  });

  it('tries again after an error', async () => {
    let failures = 2;
    const { runs, refresher } = noted(0, { failing: () => (failures -= 1) >= 0 });
    await refresher.run();
    await until('a run that succeeds', () => runs.length === 3);
    refresher.close();
  });

  it('once closed, does nothing more', async () => {
    const { runs, refresher } = noted(0, { leastGapMs: 1 });
    await refresher.run();
    refresher.changes();
    refresher.close();
    await refresher.run();
    refresher.changes();
    const other = noted(0, { oldestMs: 10 });
    await other.refresher.run();
    await until('another one has gone on', () => other.runs.length === 3);
    other.refresher.close();
    expect(runs).toHaveLength(1);
  });
});
