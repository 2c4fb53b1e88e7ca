import type { EventStore } from '#libs/event-store';
import type { ReadModels } from '#libs/read-models';
import { InMemoryEventStore } from '../../event-store/testing/in-memory.ts';
import { InMemoryReadModels } from '../../read-models/testing/in-memory.ts';
import type { Projection } from '../projection.ts';
import { ProjectionRunner, type ProjectionRunnerOptions } from '../runner.ts';
import type { Progress } from '../view-batch.ts';
import { type Account, accounts } from './account-view.ts';

/** A log, views and a runner over them in memory, for the runner's own specs. */
export const runnerSetUp = () => {
  const store = new InMemoryEventStore();
  const models: ReadModels = new InMemoryReadModels();
  const progress: Progress[] = [];
  const runner = (projections: readonly Projection[] = [accounts()], more: Partial<ProjectionRunnerOptions> = {}) =>
    new ProjectionRunner({ store, models, projections, upcast: (e) => e, onProgress: (p) => progress.push(p), ...more });
  const docs = async (projection = accounts()) => (await models.view<Account>(projection.spec).scan(undefined, 500)).map(({ doc }) => doc);
  return { store, models, progress, runner, docs };
};

/** A store that counts how often it is read. */
export const counting = (inner: EventStore) => {
  let reads = 0;
  const store: EventStore = {
    append: (stream, expected, events) => inner.append(stream, expected, events),
    load: (stream) => inner.load(stream),
    head: () => inner.head(),
    onAppended: (listener) => inner.onAppended(listener),
    close: () => inner.close(),
    read: (after, how) => {
      reads += 1;
      return inner.read(after, how);
    },
  };
  return { store, reads: () => reads };
};
