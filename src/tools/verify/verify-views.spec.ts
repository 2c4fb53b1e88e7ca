import { CheckpointBeyondHead } from '#libs/projections';
import { InMemoryReadModels } from '../../../libs/read-models/testing/in-memory.ts';
import { accounts, added, opened } from '../../../libs/projections/testing/account-view.ts';
import { modelsWith } from '../../../libs/projections/testing/models-with.ts';
import { runnerSetUp } from '../../../libs/projections/testing/set-up.ts';
import { writing } from '../../../test/support/log.ts';
import { report } from './report.ts';
import { verifyViews } from './verify-views.ts';

/** Two accounts, shaped from a log of five events. */
const setUp = async () => {
  const { store, models, runner } = runnerSetUp();
  const write = writing(store);
  await write('s-x', opened('x'), added('x', 2));
  await write('s-y', opened('y'), added('y', 3), added('y', 4));
  await runner().catchUp();
  const view = models.view<object>(accounts().spec);
  const verify = (stored = models) => verifyViews({ log: store, stored, fresh: new InMemoryReadModels() }, [accounts()]);
  return { store, models, view, verify, write };
};

const x = { id: 'x', sum: 2, seen: [1, 2], status: 'open' };

describe('verifying views', () => {
  it('that are what the log says › finds nothing, and the same digest on both sides', async () => {
    const { verify } = await setUp();
    const [verdict] = await verify();
    expect(verdict).toEqual({
      view: 'accounts',
      version: 1,
      position: 5,
      documents: 2,
      digest: expect.stringMatching(/^[0-9a-f]{32}$/),
      replayed: verdict?.digest,
    });
  });

  it('that are behind the log › replays no further than they have come', async () => {
    const { verify, write } = await setUp();
    await write('s-z', opened('z'));
    const [verdict] = await verify();
    expect(verdict).toMatchObject({ position: 5, documents: 2 });
    expect(verdict?.difference).toBeUndefined();
  });

  it('in which a field comes in another place › finds nothing', async () => {
    const { models, verify } = await setUp();
    const turned = ({ id, sum, seen, status }: typeof x) => ({ status, seen, sum, id });
    const stored = modelsWith(models, {
      view: (view) => ({
        scan: async (after, n) => (await view.scan(after, n)).map((one) => ({ ...one, doc: turned(one.doc as typeof x) })),
      }),
    });
    expect((await verify(stored))[0]?.difference).toBeUndefined();
  });

  it('of which one was edited › names the document and its fields, and quotes nothing', async () => {
    const { view, verify } = await setUp();
    await view.put([{ id: 'x', position: 6, doc: { ...x, sum: 1_000 } }]);
    const [verdict] = await verify();
    expect(verdict?.difference).toEqual({ id: 'x', is: 'changed', fields: ['sum', 'position'] });
    expect(verdict?.digest).not.toBe(verdict?.replayed);
    expect(report(verdict ? [verdict] : [], 5)).toContain('changed x: sum, position');
  });

  it('of which one is gone › says so', async () => {
    const { models, verify } = await setUp();
    const stored = modelsWith(models, {
      view: (view) => ({
        scan: async (after, n) => (await view.scan(after, n)).filter(({ id }) => id !== 'y'),
        getMany: async (ids) => view.getMany(ids.filter((id) => id !== 'y')),
      }),
    });
    expect((await verify(stored))[0]?.difference).toEqual({ id: 'y', is: 'missing', fields: [] });
  });

  it('of which one is of no event › says so', async () => {
    const { view, verify } = await setUp();
    await view.put([{ id: 'z', position: 1, doc: { ...x, id: 'z' } }]);
    expect((await verify())[0]?.difference).toEqual({ id: 'z', is: 'surplus', fields: [] });
  });

  it('that have seen more than the log holds › refuses', async () => {
    const { models, verify } = await setUp();
    await models.saveCheckpoint('accounts_1', 99);
    await expect(verify()).rejects.toThrow(CheckpointBeyondHead);
  });
});
