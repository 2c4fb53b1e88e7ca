import { setTimeout as pause } from 'node:timers/promises';
import { SqliteReadModels } from '#libs/read-models-sqlite';

/** Loaded before the product, whose own code has no such switch: a batch's checkpoint is saved first, its documents a moment later. */
const LATER_MS = 40;
const { view, batch } = SqliteReadModels.prototype;
let postponed: (() => Promise<void>)[] | undefined;

SqliteReadModels.prototype.view = function postponing(spec) {
  const made = view.call(this, spec);
  const put = made.put.bind(made);
  made.put = async (docs) => void (postponed ? postponed.push(() => put(docs)) : await put(docs));
  return made as never;
};

SqliteReadModels.prototype.batch = async function checkpointFirst(work) {
  const puts: (() => Promise<void>)[] = [];
  postponed = puts;
  await batch.call(this, work);
  postponed = undefined;
  await pause(LATER_MS);
  await batch.call(this, async () => {
    for (const put of puts) await put();
  });
};
