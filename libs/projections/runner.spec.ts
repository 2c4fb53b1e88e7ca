import { viewKey } from '#libs/read-models';
import { writing } from '../../test/support/log.ts';
import { CaughtUp } from './caught-up.ts';
import { dropOldVersions } from './old-versions.ts';
import { CheckpointBeyondHead } from './beyond-head.ts';
import { type Account, accounts, added, moved, opened } from './testing/account-view.ts';
import { modelsWith } from './testing/models-with.ts';
import { counting, runnerSetUp } from './testing/set-up.ts';

const setUp = () => {
  const it = runnerSetUp();
  return { ...it, write: writing(it.store) };
};

describe('a projection runner', () => {
  it('catching up › folds every event once, in order, whatever the batches', async () => {
    for (const batchSize of [1, 2, 3, 500]) {
      const { runner, docs, write } = setUp();
      await write('s-x', opened('x'), added('x', 1));
      await write('s-y', opened('y'));
      await write('s-x', moved('x', 'y', 5), added('x', 2), { type: 'other.Thing', data: {} });
      await runner([accounts()], { batchSize }).catchUp();
      expect(await docs()).toEqual([
        { id: 'x', sum: -2, seen: [1, 2, 4, 5], status: 'open' },
        { id: 'y', sum: 5, seen: [3, 4], status: 'open' },
      ]);
    }
  });

  it('at the head › stands at the head, past events that no view takes', async () => {
    const { runner, models, write, progress } = setUp();
    await write('s-x', opened('x'));
    const head = await write('s-x', { type: 'other.Thing', data: {} });
    const running = runner();
    await running.catchUp();
    expect(await models.checkpoint(viewKey(accounts().spec))).toBe(head);
    expect(await running.lag()).toEqual({ position: head, head, views: [{ view: 'accounts', version: 1, checkpoint: head }] });
    expect(progress).toEqual([
      { views: ['accounts'], position: 0, touched: [] },
      { views: ['accounts'], position: head, touched: [{ view: 'accounts', ids: ['x'] }] },
    ]);
  });

  it('started again › says where it stands and reads nothing twice', async () => {
    const { runner, progress, write } = setUp();
    const head = await write('s-x', opened('x'));
    await runner().catchUp();
    progress.length = 0;
    await runner().catchUp();
    expect(progress).toEqual([{ views: ['accounts'], position: head, touched: [] }]);
  });

  it('an event at or before the position of its document › changes nothing', async () => {
    const { runner, models, docs, write } = setUp();
    await write('s-x', opened('x'), added('x', 1), added('x', 2));
    const doc: Account = { id: 'x', sum: 100, seen: [] };
    await models.view<Account>(accounts().spec).put([{ id: 'x', position: 2, doc }]);
    await runner().catchUp();
    expect(await docs()).toEqual([{ id: 'x', sum: 102, seen: [3] }]);
  });

  it('delivered twice, after its checkpoint was set back › gives the same documents', async () => {
    const { runner, models, docs, write } = setUp();
    await write('s-x', opened('x'), added('x', 1), added('x', 2));
    await runner().catchUp();
    const before = await docs();
    await models.saveCheckpoint(viewKey(accounts().spec), 0);
    await runner([accounts()], { batchSize: 2 }).catchUp();
    expect(await docs()).toEqual(before);
  });

  it('several views › share one pass over the log', async () => {
    const { runner, store, write } = setUp();
    const counted = counting(store);
    await write('s-x', opened('x'), added('x', 1));
    const three = ['one', 'two', 'three'].map((name) => accounts(1, { name }));
    await runner(three, { store: counted.store }).catchUp();
    expect(counted.reads()).toBe(1);
  });

  it('each changed document › is written once per batch', async () => {
    const { runner, models, write } = setUp();
    const writes: string[][] = [];
    const watched = modelsWith(models, {
      view: (view) => ({
        put: (docs) => {
          writes.push(docs.map(({ id }) => id));
          return view.put(docs);
        },
      }),
    });
    await write('s-x', opened('x'), added('x', 1), added('x', 2), opened('y'));
    await runner([accounts()], { models: watched }).catchUp();
    expect(writes).toEqual([['x', 'y']]);
  });

  it('a fold that says nothing new › writes nothing', async () => {
    const { runner, models, docs, write, progress } = setUp();
    await write('s-x', added('nobody', 1));
    await runner().catchUp();
    expect(await docs()).toEqual([]);
    expect(progress.at(-1)).toEqual({ views: ['accounts'], position: 1, touched: [] });
    expect(await models.checkpoint(viewKey(accounts().spec))).toBe(1);
  });

  it('a checkpoint beyond the end of the log › stops it: the log was set back', async () => {
    const { runner, models, write } = setUp();
    await write('s-x', opened('x'));
    await models.saveCheckpoint(viewKey(accounts().spec), 7);
    await expect(runner().catchUp()).rejects.toThrow(CheckpointBeyondHead);
    await expect(runner().run(new AbortController().signal)).rejects.toThrow(CheckpointBeyondHead);
  });

  it('two projections of the same view version › are refused', () => {
    expect(() => setUp().runner([accounts(), accounts()])).toThrow(TypeError);
  });

  describe('a new version of a view', () => {
    it('built while writing goes on › ends equal, and the old one stays live meanwhile', async () => {
      const { runner, models, docs, write, progress } = setUp();
      const [old, fresh] = [accounts(1), accounts(2)];
      for (let n = 0; n < 40; n += 1) await write('s-x', n === 0 ? opened('x') : added('x', n));
      await runner([old]).catchUp();
      const caughtUp = new CaughtUp();
      const stop = new AbortController();
      const running = runner([old, fresh], { batchSize: 1, onProgress: (p) => (progress.push(p), caughtUp.report(p)) });
      const done = running.run(stop.signal);
      let head = 0;
      for (let n = 0; n < 40; n += 1) {
        head = await write('s-x', added('x', n));
        if (n % 10 === 0) await caughtUp.whenCaughtUp(head, 5_000);
      }
      expect(await caughtUp.whenCaughtUp(head, 5_000)).toBe(true);
      stop.abort();
      await done;
      await running.catchUp();
      head = await write('s-x', added('x', 1));
      await running.catchUp();
      expect(progress.at(-1)).toMatchObject({ views: ['accounts', 'accounts'], position: head });
      expect(await docs(fresh)).toEqual(await docs(old));
      expect((await docs(fresh))[0]?.seen).toHaveLength(81);
      expect(await running.lag()).toMatchObject({ position: head, views: [{ checkpoint: head }, { checkpoint: head }] });
      const live = progress.findIndex(({ views, position, touched }) => views.length === 1 && position > 40 && touched.length > 0);
      expect(live).toBeGreaterThan(-1);
      expect(await models.versions('accounts')).toEqual([1, 2]);
    });

    it('far behind › does not hold up the views that are ahead', async () => {
      const { runner, write, progress } = setUp();
      for (let n = 0; n < 30; n += 1) await write('s-x', n === 0 ? opened('x') : added('x', n));
      await runner([accounts(1)]).catchUp();
      await write('s-x', added('x', 1));
      progress.length = 0;
      await runner([accounts(1), accounts(2)], { batchSize: 2 }).catchUp();
      expect(progress.filter(({ touched }) => touched.length > 0)[0]).toMatchObject({ views: ['accounts'], position: 31 });
    });

    it('the old one › is dropped only once the new one is built, and would start from nothing', async () => {
      const { runner, models, write, docs } = setUp();
      const head = await write('s-x', opened('x'), added('x', 1));
      await runner([accounts(1)]).catchUp();
      models.view(accounts(2).spec);
      expect(await dropOldVersions(models, [accounts(2).spec], head)).toEqual([]);
      await runner([accounts(2)]).catchUp();
      expect(await dropOldVersions(models, [accounts(2).spec], head)).toEqual([{ view: 'accounts', version: 1 }]);
      expect(await models.versions('accounts')).toEqual([2]);
      expect(await dropOldVersions(models, [accounts(2).spec], head)).toEqual([]);
      await runner([accounts(1), accounts(2)]).catchUp();
      expect(await docs(accounts(1))).toEqual(await docs(accounts(2)));
    });
  });
});
