import { StoreUnavailable } from '#libs/event-store';
import { refuse } from '#libs/eventing';
import { writing } from '../../test/support/log.ts';
import { CheckpointBeyondHead } from './beyond-head.ts';
import { commandWorld, ordered, type Pay, paying } from './testing/command-world.ts';

const setUp = () => {
  const world = commandWorld();
  return { ...world, write: writing(world.store) };
};

/** A gate that commands wait at until it is opened. */
const gate = () => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
};

/** Dies after each command in turn, starts again; the deaths after which something was not paid exactly once. */
const deaths = async (broken: { checkpointFirst?: boolean; forgetful?: boolean } = {}): Promise<readonly number[]> => {
  const wrong: number[] = [];
  for (let last = 1; last <= 6; last += 1) {
    const { runner, write, store, ledger, behave, execute } = setUp();
    await write('s-x', ordered('x', 1, 2), ordered('x', 3));
    await write('s-y', ordered('y', 4, 5), ordered('y', 6));
    const paid: number[] = [];
    let alive = last;
    behave(async ({ amount }) => {
      alive -= 1;
      if (alive < 0) throw new StoreUnavailable('unavailable');
      paid.push(amount);
    });
    const read: typeof store.read = async (after, how) => {
      const page = await store.read(after, how);
      await ledger.saveCheckpoint('paying', page.upTo);
      return page;
    };
    const anew = (pay: object) => execute(Object.assign(pay, { key: `${Math.random()}` }));
    const run = runner({
      batchSize: 2,
      ...(broken.checkpointFirst ? { store: Object.assign(Object.create(store) as typeof store, { read }) } : {}),
      ...(broken.forgetful ? { execute: anew } : {}),
    });
    await run.catchUp().catch((error: unknown) => expect(error).toBeInstanceOf(StoreUnavailable));
    alive = 100;
    await runner({ batchSize: 2, ...(broken.forgetful ? { execute: anew } : {}) }).catchUp();
    if (paid.filter((amount) => amount < 4).join() !== '1,2,3' || paid.filter((amount) => amount > 3).join() !== '4,5,6') wrong.push(last);
  }
  return wrong;
};

describe('a process runner', () => {
  it('events in, commands out: in order for each key, and the checkpoint behind them', async () => {
    const { runner, write, paid, ledger } = setUp();
    await write('s-x', ordered('x', 1, 2), ordered('x', 3));
    await write('s-y', ordered('y', 4), { type: 'a.Other', data: {} });
    await runner().catchUp();
    expect([paid('x'), paid('y'), await ledger.checkpoint('paying')]).toEqual([[1, 2, 3], [4], 4]);
  });

  it('started again at its checkpoint › sends nothing twice', async () => {
    const { runner, write, sent } = setUp();
    await write('s-x', ordered('x', 1));
    await runner().catchUp();
    await write('s-x', ordered('x', 2));
    await runner().catchUp();
    expect(sent.map(({ amount }) => amount)).toEqual([1, 2]);
  });

  it('events of one key wait for each other, other keys go on', async () => {
    const { runner, write, paid, behave } = setUp();
    const { passed, open } = gate();
    behave((pay) => (pay.amount === 1 ? passed : Promise.resolve()));
    await write('s-x', ordered('x', 1), ordered('x', 2));
    await write('s-y', ordered('y', 3), ordered('y', 4));
    const running = runner().catchUp();
    while (paid('y').length < 2) await new Promise(setImmediate);
    expect(paid('x')).toEqual([]);
    open();
    await running;
    expect(paid('x')).toEqual([1, 2]);
  });

  it('the checkpoint › is not saved before the whole batch is done', async () => {
    const { runner, write, paid, behave, ledger } = setUp();
    const { passed, open } = gate();
    behave((pay) => (pay.amount === 1 ? passed : Promise.resolve()));
    await write('s-x', ordered('x', 1));
    await write('s-y', ordered('y', 2));
    const running = runner().catchUp();
    while (paid('y').length < 1) await new Promise(setImmediate);
    expect(await ledger.checkpoint('paying')).toBe(0);
    open();
    await running;
    expect(await ledger.checkpoint('paying')).toBe(2);
  });

  it('dead between a command and the checkpoint › sends it again, and it is recognised', async () => {
    const { runner, write, paid, sent, ledger } = setUp();
    await write('s-x', ordered('x', 1, 2));
    const dying = Object.assign(Object.create(ledger) as typeof ledger, {
      saveCheckpoint: async () => {
        throw new Error('dead');
      },
    });
    await expect(runner({ ledger: dying }).catchUp()).rejects.toThrow('dead');
    expect(await ledger.checkpoint('paying')).toBe(0);
    await runner().catchUp();
    expect([paid('x'), sent.map(({ amount }) => amount)]).toEqual([
      [1, 2],
      [1, 2, 1, 2],
    ]);
  });

  it('dead after any command of a batch › carries out each of them once in the end', async () => {
    expect(await deaths()).toEqual([]);
  });

  it('if the checkpoint were saved first › commands would be lost (the test bites)', async () => {
    expect(await deaths({ checkpointFirst: true })).not.toEqual([]);
  });

  it('if commands were not recognised › they would be doubled (the test bites)', async () => {
    expect(await deaths({ forgetful: true })).not.toEqual([]);
  });

  it('a refusal › is noted, once, and the process goes on', async () => {
    const { runner, write, paid, behave, refused, parked, slept } = setUp();
    behave(async ({ amount }) => {
      if (amount === 1) throw refuse('a.too-small');
    });
    await write('s-x', ordered('x', 1, 2), ordered('x', 3));
    await runner().catchUp();
    expect([paid('x'), parked, slept]).toEqual([[2, 3], [], []]);
    expect(refused).toMatchObject([{ process: 'paying', event: { position: 1 }, command: { amount: 1 }, error: { code: 'a.too-small' } }]);
  });

  it('another error › is tried three times with growing pauses', async () => {
    const { runner, write, paid, behave, sent, slept, parked } = setUp();
    let failures = 2;
    behave(async () => {
      failures -= 1;
      if (failures >= 0) throw new Error('for a while');
    });
    await write('s-x', ordered('x', 1));
    await runner().catchUp();
    expect([paid('x'), sent.length, slept, parked]).toEqual([[1], 3, [10, 40], []]);
  });

  it('the log cannot write › parks nothing; the batch is tried again as a whole', async () => {
    const { runner, write, paid, behave, parked, ledger } = setUp();
    let down = 3;
    behave(async () => {
      down -= 1;
      if (down >= 0) throw new StoreUnavailable('full');
    });
    await write('s-x', ordered('x', 1), ordered('x', 2));
    const errors: unknown[] = [];
    const stop = new AbortController();
    const running = runner({ onError: (error) => errors.push(error) });
    const done = running.run(stop.signal);
    expect(await running.whenCaughtUp(2, 10_000)).toBe(true);
    stop.abort();
    await done;
    expect([paid('x'), parked, errors.length, await ledger.parked()]).toEqual([[1, 2], [], 3, []]);
  });

  it('several processes › each go their own way', async () => {
    const { runner, write, ledger, behave, store } = setUp();
    const { passed, open } = gate();
    const slow = { ...paying('slow'), react: () => [{ slow: true }] };
    const execute = async (command: object) => ('slow' in command ? passed : undefined);
    behave(async () => undefined);
    await write('s-x', ordered('x', 1));
    const both = runner({ processes: [slow, paying('quick')], execute });
    const running = both.catchUp();
    expect(await both.whenCaughtUp(1, 5_000, 'quick')).toBe(true);
    expect(both.position()).toBe(0);
    open();
    await running;
    expect([await ledger.checkpoint('slow'), await ledger.checkpoint('quick'), await store.head()]).toEqual([1, 1, 1]);
    expect(() => runner({ processes: [paying(), paying()] })).toThrow(TypeError);
  });

  it('a command that appends › is followed up until nothing moves', async () => {
    const { runner, write, paid, behave } = setUp();
    await write('s-x', ordered('x', 3));
    behave(async (pay: Pay) => {
      if (pay.amount > 1) await write('s-x', ordered('x', pay.amount - 1));
    });
    await runner().catchUp();
    expect(paid('x')).toEqual([3, 2, 1]);
  });

  it('events that the process does not take › cost no checkpoint write', async () => {
    const { runner, write, ledger } = setUp();
    await write('s-z', { type: 'a.Other', data: {} });
    const running = runner();
    await running.catchUp();
    expect([running.position(), await ledger.checkpoint('paying')]).toEqual([1, 0]);
  });

  it('a checkpoint beyond the end of the log › stops it', async () => {
    const { runner, ledger } = setUp();
    await ledger.saveCheckpoint('paying', 5);
    await expect(runner().run(new AbortController().signal)).rejects.toThrow(CheckpointBeyondHead);
  });

  it('between batches › lets timers and requests in', async () => {
    const { runner, write } = setUp();
    for (let n = 0; n < 50; n += 1) await write('s-x', ordered('x', n));
    let turns = 0;
    let going = true;
    const count = (): void => {
      turns += 1;
      if (going) setImmediate(count);
    };
    setImmediate(count);
    await runner({ batchSize: 1 }).catchUp();
    going = false;
    expect(turns).toBeGreaterThan(40);
  });

  it('woken by appends › reacts without waiting for the poll, and ends at once when aborted', async () => {
    const { runner, write, paid } = setUp();
    const stop = new AbortController();
    const running = runner({ pollMs: 60_000 });
    const done = running.run(stop.signal);
    for (let n = 1; n <= 3; n += 1) expect(await running.whenCaughtUp(await write('s-x', ordered('x', n)), 5_000)).toBe(true);
    stop.abort();
    await done;
    expect(paid('x')).toEqual([1, 2, 3]);
  });
});
