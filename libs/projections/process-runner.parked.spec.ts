import type { ProcessLedger } from '#libs/event-store';
import { writing } from '../../test/support/log.ts';
import { broken, commandWorld, ordered, paying } from './testing/command-world.ts';

const setUp = () => {
  const world = commandWorld();
  const failing = () =>
    world.behave(async ({ amount }) => {
      if (amount === 2) throw new TypeError('a text of somebody that must not leak');
    });
  return { ...world, failing, mend: () => world.behave(async () => undefined), write: writing(world.store) };
};

const story = async ({ write }: ReturnType<typeof setUp>) => {
  await write('s-x', ordered('x', 1), ordered('x', 2), ordered('x', 3));
  await write('s-y', ordered('y', 4));
  await write('s-x', ordered('x', 5));
};

const parkedX = [
  { process: 'paying', position: 2, key: 'x', error: 'execute:TypeError' },
  { process: 'paying', position: 3, key: 'x', error: 'waits' },
  { process: 'paying', position: 5, key: 'x', error: 'waits' },
];

/** A ledger whose n-th write is carried out and then the process "dies". */
const dyingLedger = (inner: ProcessLedger, last: number): ProcessLedger => {
  let writes = 0;
  const step = async (work: () => Promise<void>): Promise<void> => {
    if (writes >= last) throw new Error('dead');
    await work();
    writes += 1;
    if (writes === last) throw new Error('dead');
  };
  return {
    checkpoint: (name) => inner.checkpoint(name),
    parked: (process) => inner.parked(process),
    saveCheckpoint: (name, position) => step(() => inner.saveCheckpoint(name, position)),
    park: (parked) => step(() => inner.park(parked)),
    unpark: (process, position) => step(() => inner.unpark(process, position)),
  };
};

describe('a command that cannot be carried out', () => {
  it('parks its key after three tries; later events of the key wait, everything else goes on', async () => {
    const it = setUp();
    it.failing();
    await story(it);
    await it.runner().catchUp();
    expect([it.paid('x'), it.paid('y'), it.slept]).toEqual([[1], [4], [10, 40]]);
    expect(await it.ledger.parked('paying')).toEqual(parkedX);
    expect(it.parked).toEqual([parkedX[0]]);
    expect([await it.ledger.checkpoint('paying'), it.runner().position()]).toEqual([5, 0]);
  });

  it('after a restart › the key still waits', async () => {
    const it = setUp();
    it.failing();
    await story(it);
    await it.runner({ batchSize: 1 }).catchUp();
    it.mend();
    await it.write('s-x', ordered('x', 6));
    await it.runner().catchUp();
    expect([it.paid('x'), await it.ledger.parked()]).toEqual([
      [1],
      [...parkedX, { process: 'paying', position: 6, key: 'x', error: 'waits' }],
    ]);
  });

  it('whatever write the process dies after › the same is parked, the same is paid', async () => {
    for (let last = 1; last <= 6; last += 1) {
      for (const batchSize of [2, 256]) {
        const it = setUp();
        it.failing();
        await story(it);
        await it
          .runner({ batchSize, ledger: dyingLedger(it.ledger, last) })
          .catchUp()
          .catch(() => undefined);
        await it.runner({ batchSize }).catchUp();
        expect([it.paid('x'), it.paid('y'), await it.ledger.parked()]).toEqual([[1], [4], parkedX]);
      }
    }
  });

  it('parks for the process alone that failed', async () => {
    const it = setUp();
    it.failing();
    await story(it);
    const other = { ...paying('other'), react: () => [] };
    await it.runner({ processes: [paying(), other] }).catchUp();
    expect([await it.ledger.parked('other'), await it.ledger.checkpoint('other')]).toEqual([[], 5]);
  });
});

describe('an event that a process cannot read', () => {
  it('a reaction that throws › parks at once, without tries', async () => {
    const it = setUp();
    await it.write('s-x', broken('x'), ordered('x', 1));
    await it.runner().catchUp();
    expect(it.slept).toEqual([]);
    expect(await it.ledger.parked()).toMatchObject([
      { position: 1, key: 'x', error: 'react:RangeError' },
      { position: 2, error: 'waits' },
    ]);
  });

  it('no key, or no newest version › parks the stream', async () => {
    for (const fault of ['key', 'upcast']) {
      const it = setUp();
      await it.write('s-x', ordered('x', 1), ordered('x', 2), ordered('x', 3));
      await it.write('s-y', ordered('y', 4));
      const check = (position: number): void => {
        if (position === 2) throw new SyntaxError();
      };
      const key = (event: Parameters<ReturnType<typeof paying>['key']>[0]) => (
        fault === 'key' && check(event.position), paying().key(event)
      );
      const upcast: Parameters<typeof it.runner>[0] = fault === 'upcast' ? { upcast: (event) => (check(event.position), event) } : {};
      await it.runner({ processes: [{ ...paying(), key }], batchSize: 3, ...upcast }).catchUp();
      expect([it.paid('x'), it.paid('y')]).toEqual([[1], [4]]);
      expect(await it.ledger.parked()).toMatchObject([
        { position: 2, key: 'stream:s-x', error: `${fault}:SyntaxError` },
        { position: 3, error: 'waits' },
      ]);
      expect(await it.runner().redrive('paying', 'stream:s-x')).toEqual({ outcome: 'done', handled: 2 });
      expect(it.paid('x')).toEqual([1, 2, 3]);
    }
  });
});

describe('driving a parked key again', () => {
  it('once it works › handles what waited in order, and the key flows again', async () => {
    const it = setUp();
    it.failing();
    await story(it);
    const runner = it.runner();
    await runner.catchUp();
    it.mend();
    expect(await runner.redrive('paying', 'x')).toEqual({ outcome: 'done', handled: 3 });
    expect([it.paid('x'), await it.ledger.parked()]).toEqual([[1, 2, 3, 5], []]);
    await it.write('s-x', ordered('x', 6));
    await runner.catchUp();
    expect(it.paid('x')).toEqual([1, 2, 3, 5, 6]);
    expect(await runner.redrive('paying', 'x')).toEqual({ outcome: 'unknown', handled: 0 });
    expect(await runner.redrive('nobody', 'x')).toEqual({ outcome: 'unknown', handled: 0 });
  });

  it('still failing › stays parked', async () => {
    const it = setUp();
    it.failing();
    await story(it);
    await it.runner().catchUp();
    expect(await it.runner().redrive('paying', 'x')).toEqual({ outcome: 'parked', handled: 0 });
    expect(await it.ledger.parked()).toEqual(parkedX);
  });

  it('hundreds that wait, while more come › keeps their order and loses none', async () => {
    const it = setUp();
    it.failing();
    for (let n = 1; n <= 200; n += 1) await it.write('s-x', ordered('x', n));
    const runner = it.runner();
    await runner.catchUp();
    it.mend();
    const again = runner.redrive('paying', 'x');
    for (let n = 201; n <= 220; n += 1) {
      await it.write('s-x', ordered('x', n));
      await runner.catchUp();
    }
    expect((await again).outcome).toBe('done');
    await runner.catchUp();
    expect(it.paid('x')).toEqual(Array.from({ length: 220 }, (_, index) => index + 1));
    expect(await it.ledger.parked()).toEqual([]);
  });

  it('whatever write it dies after › can be driven again to the same end', async () => {
    for (let last = 1; last <= 4; last += 1) {
      const it = setUp();
      it.failing();
      await story(it);
      await it.runner().catchUp();
      it.mend();
      await it
        .runner({ ledger: dyingLedger(it.ledger, last) })
        .redrive('paying', 'x')
        .catch(() => undefined);
      await it.runner().redrive('paying', 'x');
      expect([it.paid('x'), await it.ledger.parked()]).toEqual([[1, 2, 3, 5], []]);
    }
  });
});
