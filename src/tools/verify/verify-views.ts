import type { EventStore } from '#libs/event-store';
import { upcaster } from '#libs/eventing';
import { CheckpointBeyondHead, type Projection, ProjectionRunner } from '#libs/projections';
import { type ReadModels, type Versioned, type View, viewKey } from '#libs/read-models';
import { canonical, Digest, pages, wordOf } from './digest.ts';
import { logUpTo } from './log-up-to.ts';

/** Where a stored view is not what the log says. */
export interface Difference {
  readonly id: string;
  /** `missing`: the log makes it, the view has none. `surplus`: the log makes none. `changed`: they differ. */
  readonly is: 'missing' | 'surplus' | 'changed';
  /** Names of the fields that differ (`position`: the last event that shaped it); never their contents. */
  readonly fields: readonly string[];
}

export interface ViewVerdict {
  readonly view: string;
  readonly version: number;
  /** How far the stored view has come, which is how far the log was replayed for it. */
  readonly position: number;
  readonly documents: number;
  readonly digest: string;
  readonly replayed: string;
  /** The first document that differs. */
  readonly difference?: Difference;
}

export interface ToVerify {
  readonly log: EventStore;
  readonly stored: ReadModels;
  /** Empty at first. */
  readonly fresh: ReadModels;
}

/**
 * Replays the log into new views, each as far as the stored one has come, and compares document by document. Neither log nor
 * stored views may move meanwhile. Throws CheckpointBeyondHead when a view has seen more than the log holds.
 */
export const verifyViews = async (at: ToVerify, projections: readonly Projection[]): Promise<readonly ViewVerdict[]> => {
  const placed = await Promise.all(projections.map(async (p) => ({ p, position: await at.stored.checkpoint(viewKey(p.spec)) })));
  for (const [position, some] of Map.groupBy(placed, ({ position }) => position))
    await replay(
      at,
      position,
      some.map(({ p }) => p),
    );
  const verdicts: ViewVerdict[] = [];
  for (const { p, position } of placed) verdicts.push(await compare(at, p, position));
  return verdicts;
};

const replay = async ({ log, fresh }: ToVerify, position: number, projections: readonly Projection[]): Promise<void> => {
  const head = await log.head();
  if (position > head) throw new CheckpointBeyondHead(projections[0]?.spec.name ?? '', position, head);
  const runner = new ProjectionRunner({ store: logUpTo(log, position), models: fresh, projections, upcast: upcaster([]) });
  await runner.catchUp();
};

const compare = async ({ stored, fresh }: ToVerify, { spec }: Projection, position: number): Promise<ViewVerdict> => {
  const [theirs, ours] = [stored.view<object>(spec), fresh.view<object>(spec)];
  const [digest, replayed] = [new Digest(), new Digest()];
  // What is missing comes first: both walks go by id, and a document that is gone says more than one that changed.
  const missing = await walk(ours, replayed, { beside: theirs, unlike: (mine, its) => (its ? undefined : absent(mine, 'missing')) });
  const wrong = await walk(theirs, digest, { beside: ours, unlike: (its, mine) => (mine ? changed(its, mine) : absent(its, 'surplus')) });
  const difference = missing ?? wrong;
  return {
    view: spec.name,
    version: spec.version,
    position,
    documents: digest.documents,
    digest: digest.text,
    replayed: replayed.text,
    ...(difference === undefined ? {} : { difference }),
  };
};

interface Beside {
  readonly beside: View<object>;
  readonly unlike: (one: Versioned<object>, other: Versioned<object> | undefined) => Difference | undefined;
}

/** Digests a whole view and returns its first document that is unlike the other view's. */
const walk = async (view: View<object>, digest: Digest, { beside, unlike }: Beside): Promise<Difference | undefined> => {
  let first: Difference | undefined;
  for await (const page of pages(view)) {
    const others = await beside.getMany(page.map(({ id }) => id));
    for (const one of page) {
      digest.add(one);
      first ??= unlike(one, others.get(one.id));
    }
  }
  return first;
};

const absent = ({ id }: Versioned<object>, is: 'missing' | 'surplus'): Difference => ({ id, is, fields: [] });

const changed = (one: Versioned<object>, other: Versioned<object>): Difference | undefined => {
  if (wordOf(one) === wordOf(other)) return undefined;
  const [a, b] = [flat(one), flat(other)];
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);
  return { id: one.id, is: 'changed', fields };
};

const flat = ({ doc, position }: Versioned<object>): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(doc).map(([name, value]) => [name, canonical(value)])),
  position: String(position),
});
