import type { ReadModels, View, ViewSpec } from '#libs/read-models';

type Overrides = {
  readonly view?: (view: View<object>) => Partial<View<object>>;
  readonly models?: Partial<ReadModels>;
};

const viewWith = (inner: View<object>, changes: Partial<View<object>>): View<object> => ({
  spec: inner.spec,
  get: (id) => inner.get(id),
  getMany: (ids) => inner.getMany(ids),
  put: (docs) => inner.put(docs),
  find: (query) => inner.find(query),
  count: (where, cap) => inner.count(where, cap),
  scan: (after, limit) => inner.scan(after, limit),
  ...changes,
});

/** Read models with some of their behaviour replaced: for faults, and for variants that must fail. Tests only. */
export const modelsWith = (inner: ReadModels, { view, models }: Overrides): ReadModels => ({
  view: <Doc extends object>(spec: ViewSpec) => {
    const plain = inner.view<object>(spec);
    return viewWith(plain, view?.(plain) ?? {}) as unknown as View<Doc>;
  },
  checkpoint: (name) => inner.checkpoint(name),
  saveCheckpoint: (name, position) => inner.saveCheckpoint(name, position),
  batch: (work) => inner.batch(work),
  versions: (name) => inner.versions(name),
  drop: (name, version) => inner.drop(name, version),
  close: () => inner.close(),
  ...models,
});

/** Every write passes; the one with the given number (from 1) is carried out and then the process "dies". */
export const dyingAfter = (inner: ReadModels, write: number): { readonly models: ReadModels; readonly died: () => boolean } => {
  let writes = 0;
  const step = async (work: Promise<void>): Promise<void> => {
    if (writes >= write) throw new Error('dead');
    await work;
    writes += 1;
    if (writes === write) throw new Error('dead');
  };
  return {
    died: () => writes >= write,
    models: modelsWith(inner, {
      view: (view) => ({ put: (docs) => step(view.put(docs)) }),
      models: { saveCheckpoint: (name, position) => step(inner.saveCheckpoint(name, position)) },
    }),
  };
};
