import { join } from 'node:path';
import type { EventStore } from '#libs/event-store';
import type { ReadModels } from '#libs/read-models';
import { SqliteReadModels } from '#libs/read-models-sqlite';
import { writing } from '../../test/support/log.ts';
import { temporaryFolder } from '../../test/support/temporary.ts';
import { InMemoryEventStore } from '../event-store/testing/in-memory.ts';
import { InMemoryReadModels } from '../read-models/testing/in-memory.ts';
import { ProjectionRunner } from './runner.ts';
import { type Account, accounts, added, moved, opened } from './testing/account-view.ts';
import { dyingAfter, modelsWith } from './testing/models-with.ts';

const second = accounts(1, { name: 'accounts-again' });
const projections = [accounts(), second];

const story = async (): Promise<EventStore> => {
  const store = new InMemoryEventStore();
  const write = writing(store);
  for (const id of ['x', 'y', 'z']) await write(`s-${id}`, opened(id));
  for (let n = 1; n <= 4; n += 1) {
    await write('s-x', added('x', n), moved('x', 'y', 1), added('x', 10));
    await write('s-z', added('z', n));
  }
  return store;
};

const runner = (store: EventStore, models: ReadModels) =>
  new ProjectionRunner({ store, models, projections, upcast: (e) => e, batchSize: 2 });

const docsOf = async (models: ReadModels): Promise<unknown> => {
  const views = await Promise.all(projections.map(({ spec }) => models.view<Account>(spec).scan(undefined, 100)));
  return views.map((docs) => docs.map(({ doc }) => doc));
};

type Variant = (models: ReadModels) => ReadModels;
const asItIs: Variant = (models) => models;

/** The checkpoint is saved before the documents: what is written in a batch is held back until it is. */
const checkpointFirst: Variant = (inner) => {
  let held: (() => Promise<void>)[] = [];
  return modelsWith(inner, {
    view: (view) => ({
      put: async (docs) => {
        held.push(() => view.put(docs));
      },
    }),
    models: {
      batch: async (work) => {
        held = [];
        await work();
        for (const put of held) await put();
      },
    },
  });
};

/** Documents that do not know the position of their last event: everything read seems new, everything written wins. */
const withoutGuard: Variant = (inner) => {
  let writes = 0;
  return modelsWith(inner, {
    view: (view) => ({
      getMany: async (ids) => new Map([...(await view.getMany(ids))].map(([id, found]) => [id, { ...found, position: 0 }])),
      put: (docs) => {
        writes += 1;
        return view.put(docs.map((doc) => ({ ...doc, position: 1_000 + writes })));
      },
    }),
  });
};

/** Dies after each write in turn, starts again and catches up; the documents after each death that differ from an undisturbed run. */
const deaths = async (open: () => Promise<{ models: ReadModels; remove: () => Promise<void> }>, variant: Variant) => {
  const store = await story();
  const undisturbed = new InMemoryReadModels();
  await runner(store, undisturbed).catchUp();
  const expected = await docsOf(undisturbed);
  const wrong: number[] = [];
  for (let write = 1; ; write += 1) {
    const { models, remove } = await open();
    const { models: dying, died } = dyingAfter(models, write);
    await runner(store, variant(dying))
      .catchUp()
      .catch((error: Error) => expect(error.message).toBe('dead'));
    await runner(store, variant(models)).catchUp();
    if (JSON.stringify(await docsOf(models)) !== JSON.stringify(expected)) wrong.push(write);
    await models.close();
    await remove();
    if (!died()) return { wrong, tried: write };
  }
};

const inMemory = async () => ({ models: new InMemoryReadModels(), remove: async () => undefined });
const sqlite = async () => {
  const { path, remove } = await temporaryFolder();
  return { models: new SqliteReadModels({ path: join(path, 'views.db') }), remove };
};

describe('a projection runner that dies', () => {
  it('after any single write, without transactions › loses nothing and doubles nothing', async () => {
    const { wrong, tried } = await deaths(inMemory, asItIs);
    expect(tried).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('after any single write, in SQLite › loses nothing and doubles nothing', async () => {
    expect((await deaths(sqlite, asItIs)).wrong).toEqual([]);
  });

  it('if it saved the checkpoint first › would lose events (the test bites)', async () => {
    expect((await deaths(inMemory, checkpointFirst)).wrong).not.toEqual([]);
  });

  it('if documents had no position of their own › would double events (the test bites)', async () => {
    expect((await deaths(inMemory, withoutGuard)).wrong).not.toEqual([]);
  });
});
