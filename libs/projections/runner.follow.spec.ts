import type { EventStore } from '#libs/event-store';
import { writing } from '../../test/support/log.ts';
import { CaughtUp } from './caught-up.ts';
import { accounts, added, opened } from './testing/account-view.ts';
import { modelsWith } from './testing/models-with.ts';
import { counting, runnerSetUp } from './testing/set-up.ts';

const setUp = () => {
  const it = runnerSetUp();
  return { ...it, write: writing(it.store) };
};

describe('a projection runner that follows the log', () => {
  it('woken by appends › shows them without waiting for the poll', async () => {
    const { runner, docs, write, progress } = setUp();
    const caughtUp = new CaughtUp(['accounts']);
    const stop = new AbortController();
    const running = runner([accounts()], { pollMs: 60_000, onProgress: (p) => (progress.push(p), caughtUp.report(p)) });
    const done = running.run(stop.signal);
    for (let n = 0; n < 5; n += 1) {
      const position = await write('s-x', n === 0 ? opened('x') : added('x', n));
      expect(await caughtUp.whenCaughtUp(position, 5_000)).toBe(true);
    }
    stop.abort();
    await done;
    expect(await docs()).toEqual([{ id: 'x', sum: 10, seen: [1, 2, 3, 4, 5], status: 'open' }]);
  });

  it('not woken at all › sees them by polling', async () => {
    const { runner, store, write } = setUp();
    const deaf: EventStore = { ...counting(store).store, onAppended: () => () => undefined };
    const caughtUp = new CaughtUp(['accounts']);
    const stop = new AbortController();
    const done = runner([accounts()], { store: deaf, pollMs: 5, onProgress: (p) => caughtUp.report(p) }).run(stop.signal);
    await caughtUp.whenCaughtUp(0, 5_000);
    expect(await caughtUp.whenCaughtUp(await write('s-x', opened('x')), 5_000)).toBe(true);
    stop.abort();
    await done;
  });

  it('under many appends › makes few large passes, not many small ones', async () => {
    const { runner, store, write } = setUp();
    const counted = counting(store);
    const caughtUp = new CaughtUp(['accounts']);
    const stop = new AbortController();
    const started = performance.now();
    const done = runner([accounts()], { store: counted.store, onProgress: (p) => caughtUp.report(p) }).run(stop.signal);
    let head = await write('s-x', opened('x'));
    for (let n = 0; n < 300; n += 1) {
      head = await write('s-x', added('x', n));
      await caughtUp.whenCaughtUp(head, 0);
    }
    expect(await caughtUp.whenCaughtUp(head, 5_000)).toBe(true);
    expect(counted.reads()).toBeLessThan((performance.now() - started) / 20 + 3);
    stop.abort();
    await done;
  });

  it('the read models fail for a while › tells it, goes on afterwards, loses nothing', async () => {
    const { runner, models, docs, write } = setUp();
    let failures = 3;
    const failing = modelsWith(models, {
      models: {
        batch: async (work) => {
          failures -= 1;
          if (failures >= 0) throw new Error('unreachable');
          await models.batch(work);
        },
      },
    });
    const errors: unknown[] = [];
    const caughtUp = new CaughtUp(['accounts']);
    const stop = new AbortController();
    await write('s-x', opened('x'), added('x', 1));
    const running = runner([accounts()], { models: failing, onProgress: (p) => caughtUp.report(p), onError: (e) => errors.push(e) });
    const done = running.run(stop.signal);
    expect(await caughtUp.whenCaughtUp(2, 10_000)).toBe(true);
    stop.abort();
    await done;
    expect(errors).toHaveLength(3);
    expect(await docs()).toEqual([{ id: 'x', sum: 1, seen: [1, 2], status: 'open' }]);
  });

  it('aborted while it waits › ends at once', async () => {
    const stop = new AbortController();
    const done = setUp().runner([accounts()], { pollMs: 60_000 }).run(stop.signal);
    stop.abort();
    await done;
  });
});
