import { join } from 'node:path';
import type { ReadModels } from '#libs/read-models';
import { SqliteReadModels } from '#libs/read-models-sqlite';
import { writing } from '../../test/support/log.ts';
import { temporaryFolder } from '../../test/support/temporary.ts';
import { InMemoryEventStore } from '../event-store/testing/in-memory.ts';
import { InMemoryReadModels } from '../read-models/testing/in-memory.ts';
import { dropOldVersions } from './old-versions.ts';
import { type NewlyParked, type ParkedDoc, parkedSpec } from './parked.ts';
import type { Projection } from './projection.ts';
import { ProjectionRunner, type ProjectionRunnerOptions } from './runner.ts';
import { type Account, accounts, added, moved, opened, poison } from './testing/account-view.ts';
import { dyingAfter } from './testing/models-with.ts';

const setUp = (models: ReadModels = new InMemoryReadModels()) => {
  const store = new InMemoryEventStore();
  const told: NewlyParked[] = [];
  const runner = (projection: Projection = accounts(), more: Partial<ProjectionRunnerOptions> = {}) =>
    new ProjectionRunner({
      store,
      models,
      projections: [projection],
      upcast: (e) => e,
      onParked: (p) => told.push(p),
      batchSize: 2,
      ...more,
    });
  const docs = async (from: ReadModels = models) => (await from.view<Account>(accounts().spec).scan(undefined, 500)).map(({ doc }) => doc);
  const parked = async (from: ReadModels = models) => (await from.view<ParkedDoc>(parkedSpec).scan(undefined, 500)).map(({ doc }) => doc);
  return { store, models, told, runner, docs, parked, write: writing(store) };
};

const x = { id: 'x', sum: 1, seen: [1, 2], status: 'open' };
const parkedX: ParkedDoc = {
  id: 'accounts_1/document/x',
  view: 'accounts',
  version: 1,
  kind: 'document',
  key: 'x',
  position: 3,
  last: 6,
  waiting: 3,
  code: 'fold:TypeError',
  open: true,
};

const poisoned = async ({ write }: ReturnType<typeof setUp>) => {
  await write('s-x', opened('x'), added('x', 1), poison('x'), added('x', 10));
  await write('s-y', opened('y'), moved('x', 'y', 5), added('y', 2));
};

describe('a poison event', () => {
  it('parks its document; later events of that document wait, everything else goes on', async () => {
    const it = setUp();
    await poisoned(it);
    await it.runner().catchUp();
    expect(await it.docs()).toEqual([x, { id: 'y', sum: 7, seen: [5, 6, 7], status: 'open' }]);
    expect(await it.parked()).toEqual([parkedX]);
    expect(it.told).toEqual([{ view: 'accounts', version: 1, kind: 'document', key: 'x', position: 3, code: 'fold:TypeError' }]);
    expect(JSON.stringify(await it.parked())).not.toContain('somebody');
  });

  it('in one large batch › does the same', async () => {
    const it = setUp();
    await poisoned(it);
    await it.runner(accounts(), { batchSize: 500 }).catchUp();
    expect([await it.docs(), await it.parked()]).toEqual([[x, { id: 'y', sum: 7, seen: [5, 6, 7], status: 'open' }], [parkedX]]);
  });

  it('after a restart › the document still waits', async () => {
    const it = setUp();
    await poisoned(it);
    await it.runner().catchUp();
    await it.write('s-x', added('x', 100));
    await it.runner().catchUp();
    expect((await it.docs())[0]).toEqual(x);
    expect(await it.parked()).toEqual([{ ...parkedX, last: 8, waiting: 4 }]);
    expect(it.told).toHaveLength(1);
  });

  it('whatever write the runner dies after › parks the same, once', async () => {
    for (let write = 1; write < 12; write += 1) {
      const it = setUp();
      await poisoned(it);
      await it
        .runner(accounts(), { models: dyingAfter(it.models, write).models })
        .catchUp()
        .catch(() => undefined);
      await it.runner().catchUp();
      expect([await it.docs(), await it.parked()]).toEqual([[x, { id: 'y', sum: 7, seen: [5, 6, 7], status: 'open' }], [parkedX]]);
    }
  });

  it('a document whose indexed field is no scalar › parks instead of stopping the view', async () => {
    const it = setUp();
    const odd: Projection = { ...accounts(), fold: (doc, event, id) => accounts().fold(doc, event, id) && { status: { no: 'scalar' } } };
    await it.write('s-x', opened('x'));
    await it.runner(odd).catchUp();
    expect(await it.parked()).toMatchObject([{ key: 'x', code: 'fold:TypeError', open: true }]);
  });
});

describe('an event whose documents cannot be named', () => {
  const nameless: Projection = {
    ...accounts(),
    keys: (event) => {
      if (event.position === 2) throw new RangeError();
      return accounts().keys(event);
    },
  };
  const story = async (it: ReturnType<typeof setUp>) => {
    await it.write('s-x', opened('x'), added('x', 1), added('x', 10));
    await it.write('s-y', opened('y'));
  };

  it('parks its stream for the view', async () => {
    const it = setUp();
    await story(it);
    await it.runner(nameless).catchUp();
    expect(await it.docs()).toMatchObject([{ id: 'x', sum: 0 }, { id: 'y' }]);
    expect(await it.parked()).toMatchObject([
      { id: 'accounts_1/stream/s-x', kind: 'stream', key: 's-x', position: 2, last: 3, waiting: 2, code: 'key:RangeError' },
    ]);
  });

  it('an empty or missing key › is such an event', async () => {
    const it = setUp();
    await story(it);
    await it.runner({ ...accounts(), keys: () => [undefined as unknown as string] }).catchUp();
    expect((await it.parked()).map(({ code, waiting }) => [code, waiting])).toEqual([
      ['key:TypeError', 3],
      ['key:TypeError', 1],
    ]);
  });

  it('an event that cannot be brought to its newest version › is such an event', async () => {
    const it = setUp();
    await story(it);
    const upcast: ProjectionRunnerOptions['upcast'] = (event) => {
      if (event.position === 2) throw new SyntaxError();
      return event;
    };
    await it.runner(accounts(), { upcast }).catchUp();
    expect(await it.parked()).toMatchObject([{ kind: 'stream', key: 's-x', position: 2, waiting: 2, code: 'upcast:SyntaxError' }]);
    const again = it.runner();
    expect(await again.redrive('accounts_1/stream/s-x')).toEqual({ outcome: 'done', applied: 2, late: 0 });
    expect((await it.docs())[0]).toMatchObject({ sum: 11, seen: [1, 2, 3] });
  });

  it('driven again after a document went on by another stream › says what came too late', async () => {
    const it = setUp();
    await story(it);
    await it.write('s-y', moved('y', 'x', 3));
    await it.runner(nameless).catchUp();
    expect(await it.runner().redrive('accounts_1/stream/s-x')).toEqual({ outcome: 'done', applied: 0, late: 2 });
  });
});

describe('driving a parked document again', () => {
  const mended = accounts(1, { mended: true });
  const after = [
    { id: 'x', sum: 6, seen: [1, 2, 3, 4, 6], status: 'mended' },
    { id: 'y', sum: 7, seen: [5, 6, 7], status: 'open' },
  ];

  it('with a mended projection › catches up in order and is open no more; later events flow', async () => {
    const it = setUp();
    await poisoned(it);
    await it.runner().catchUp();
    const runner = it.runner(mended);
    expect(await runner.redrive(parkedX.id)).toEqual({ outcome: 'done', applied: 3, late: 0 });
    expect(await it.docs()).toEqual(after);
    expect(await it.parked()).toEqual([{ ...parkedX, waiting: 0, open: false }]);
    await it.write('s-x', added('x', 1));
    await runner.catchUp();
    expect((await it.docs())[0]).toMatchObject({ sum: 7, seen: [1, 2, 3, 4, 6, 8] });
    expect(await runner.redrive(parkedX.id)).toEqual({ outcome: 'unknown', applied: 0, late: 0 });
  });

  it('while the log grows and the runner follows it › loses and doubles nothing', async () => {
    const it = setUp();
    await poisoned(it);
    await it.runner().catchUp();
    const runner = it.runner(mended);
    const again = runner.redrive(parkedX.id);
    for (let n = 0; n < 20; n += 1) {
      await it.write('s-x', added('x', 1));
      await runner.catchUp();
    }
    expect((await again).outcome).toBe('done');
    await runner.catchUp();
    const [doc] = await it.docs();
    expect(doc?.sum).toBe(26);
    expect(doc?.seen).toEqual([...new Set(doc?.seen)].sort((a, b) => a - b));
  });

  it('still failing › stays parked; failing later › is parked there', async () => {
    const it = setUp();
    await poisoned(it);
    await it.write('s-x', poison('x'), added('x', 1));
    await it.runner().catchUp();
    expect(await it.runner().redrive(parkedX.id)).toEqual({ outcome: 'parked', applied: 0, late: 0 });
    const half: Projection = { ...mended, fold: (doc, event, id) => (event.position > 7 ? accounts() : mended).fold(doc, event, id) };
    expect(await it.runner(half).redrive(parkedX.id)).toEqual({ outcome: 'parked', applied: 3, late: 0 });
    expect(await it.parked()).toEqual([{ ...parkedX, position: 8, last: 9, waiting: 2 }]);
    expect(await it.runner(mended).redrive(parkedX.id)).toEqual({ outcome: 'done', applied: 2, late: 0 });
    expect((await it.docs())[0]?.seen).toEqual([1, 2, 3, 4, 6, 8, 9]);
  });

  it('poison once more after it was mended › parks again', async () => {
    const it = setUp();
    await poisoned(it);
    await it.runner().catchUp();
    await it.runner(mended).redrive(parkedX.id);
    await it.write('s-x', poison('x'));
    await it.runner().catchUp();
    expect(await it.parked()).toEqual([{ ...parkedX, position: 8, last: 8, waiting: 1 }]);
  });

  it('whatever write it dies after › can be driven again to the same end, in SQLite too', async () => {
    const { path, remove } = await temporaryFolder();
    for (let write = 1; write < 8; write += 1) {
      const sqlite = new SqliteReadModels({ path: join(path, `${write}.db`) });
      for (const models of [new InMemoryReadModels(), sqlite]) {
        const it = setUp(models);
        await poisoned(it);
        await it.runner().catchUp();
        await it
          .runner(mended, { models: dyingAfter(models, write).models })
          .redrive(parkedX.id)
          .catch(() => undefined);
        await it.runner(mended).redrive(parkedX.id);
        expect([await it.docs(), (await it.parked())[0]?.open]).toEqual([after, false]);
      }
      await sqlite.close();
    }
    await remove();
  });

  it('of a view version that was dropped › is no longer open', async () => {
    const it = setUp();
    await poisoned(it);
    await it.runner().catchUp();
    await it.runner(accounts(2, { mended: true })).catchUp();
    await dropOldVersions(it.models, [accounts(2).spec], 7);
    expect(await it.models.view<ParkedDoc>(parkedSpec).count({ open: true }, 10)).toBe(0);
  });
});
