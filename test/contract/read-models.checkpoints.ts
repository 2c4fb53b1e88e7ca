import { type Item, items } from './read-models.samples.ts';
import type { Case } from './read-models.case.ts';

export const checkpointCases: Readonly<Record<string, Case>> = {
  'checkpoint › never saved › is 0': async (models) => {
    expect(await models.checkpoint('x')).toBe(0);
  },

  'checkpoint › saved › is read back, each name its own, large positions too': async (models) => {
    await models.saveCheckpoint('x', 5);
    await models.saveCheckpoint('y', Number.MAX_SAFE_INTEGER);
    await models.saveCheckpoint('x', 6);
    expect(await models.checkpoint('x')).toBe(6);
    expect(await models.checkpoint('y')).toBe(Number.MAX_SAFE_INTEGER);
  },

  'batch › done › everything is there': async (models) => {
    const view = models.view<Item>(items);
    await models.batch(async () => {
      await view.put([{ id: 'a', position: 1, doc: { id: 'a' } }]);
      await models.saveCheckpoint('x', 1);
    });
    expect([await view.get('a'), await models.checkpoint('x')]).toEqual([{ id: 'a' }, 1]);
  },

  'batch › failed › the error is told and the next one works': async (models) => {
    const view = models.view<Item>(items);
    const boom = new Error('boom');
    await expect(
      models.batch(async () => {
        await view.put([{ id: 'a', position: 1, doc: { id: 'a' } }]);
        throw boom;
      }),
    ).rejects.toBe(boom);
    await models.batch(() => view.put([{ id: 'b', position: 2, doc: { id: 'b' } }]));
    expect(await view.get('b')).toEqual({ id: 'b' });
  },

  'batch › a checkpoint › is never there without the documents written before it': async (models) => {
    const view = models.view<Item>(items);
    await models
      .batch(async () => {
        await view.put([{ id: 'a', position: 1, doc: { id: 'a' } }]);
        await models.saveCheckpoint('x', 1);
        throw new Error('crash');
      })
      .catch(() => undefined);
    if ((await models.checkpoint('x')) === 1) expect(await view.get('a')).toEqual({ id: 'a' });
  },

  'batch › several at once › all take effect': async (models) => {
    const view = models.view<Item>(items);
    const one = (n: number) =>
      models.batch(async () => {
        await view.put([{ id: `i${n}`, position: n, doc: { id: `i${n}` } }]);
        await models.batch(() => models.saveCheckpoint(`c${n}`, n));
      });
    await Promise.all([one(1), one(2), view.put([{ id: 'alone', position: 9, doc: { id: 'alone' } }]), one(3)]);
    expect((await view.scan(undefined, 10)).map(({ id }) => id)).toEqual(['alone', 'i1', 'i2', 'i3']);
    expect(await models.checkpoint('c3')).toBe(3);
  },
};
