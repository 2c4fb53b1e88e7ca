import { join } from 'node:path';
import type { ProcessLedger } from '#libs/event-store';
import { openSqliteLog } from '#libs/event-store-sqlite';
import { InMemoryLedger } from '../../libs/event-store/testing/in-memory-ledger.ts';
import { temporaryFolder } from '../support/temporary.ts';

const cases: Readonly<Record<string, (ledger: ProcessLedger) => Promise<void>>> = {
  'starts every process at 0': async (ledger) => {
    expect(await ledger.checkpoint('a')).toBe(0);
  },
  'remembers the newest checkpoint of each process, also one that goes back': async (ledger) => {
    await ledger.saveCheckpoint('a', 5);
    await ledger.saveCheckpoint('b', 7);
    await ledger.saveCheckpoint('a', 9);
    expect([await ledger.checkpoint('a'), await ledger.checkpoint('b')]).toEqual([9, 7]);
    await ledger.saveCheckpoint('a', 0);
    expect([await ledger.checkpoint('a'), await ledger.checkpoint('b')]).toEqual([0, 7]);
  },
  'sets events aside, per process, in order, with the newest error': async (ledger) => {
    const parked = [
      { process: 'b', position: 3, key: '键', error: '错误' },
      { process: 'a', position: 9, key: 'x', error: 'nine' },
      { process: 'a', position: 4, key: 'y', error: 'four' },
    ];
    for (const one of [...parked, { process: 'a', position: 9, key: 'x', error: 'nine again' }]) await ledger.park(one);
    const again = { process: 'a', position: 9, key: 'x', error: 'nine again' };
    expect(await ledger.parked()).toEqual([parked[0], parked[2], again]);
    expect(await ledger.parked('a')).toEqual([parked[2], again]);
    expect(await ledger.parked('c')).toEqual([]);
  },
  'takes back only the event that is named': async (ledger) => {
    for (const process of ['a', 'b']) for (const position of [1, 2]) await ledger.park({ process, position, key: 'k', error: 'e' });
    await ledger.unpark('a', 2);
    await ledger.unpark('c', 1);
    expect((await ledger.parked()).map((p) => `${p.process}${p.position}`)).toEqual(['a1', 'b1', 'b2']);
  },
};

describe('process ledger › in memory', () => {
  for (const [title, run] of Object.entries(cases)) it(title, () => run(new InMemoryLedger()));
});

describe('process ledger › SQLite', () => {
  for (const [title, run] of Object.entries(cases))
    it(title, async () => {
      const { path, remove } = await temporaryFolder();
      const store = openSqliteLog(join(path, 'events.db'));
      await run(store.ledger).finally(() => store.close().then(remove));
    });
});
