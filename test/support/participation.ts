import { ProjectionRunner } from '#libs/projections';
import type { Territory } from '#community/published';
import { InMemoryEventStore } from '../../libs/event-store/testing/in-memory.ts';
import { InMemoryReadModels } from '../../libs/read-models/testing/in-memory.ts';
import { FigureMaker } from '../../src/participation/dashboard/figure-maker.ts';
import { FactReader } from '../../src/participation/facts/fact-reader.ts';
import { FactsAsOf } from '../../src/participation/facts/facts-as-of.ts';
import { LiveFacts } from '../../src/participation/facts/live-facts.ts';
import { participationProjections } from '../../src/participation/views/projections.ts';
import { writing } from './log.ts';

const same = <T>(value: T): T => value;

/** A log, the views of participation that follow it when told, and all that makes figures of them. */
export const participationHouse = () => {
  const store = new InMemoryEventStore();
  const models = new InMemoryReadModels();
  const runner = new ProjectionRunner({ store, models, projections: participationProjections, upcast: same });
  const territory = { id: 'c1', gridName: () => undefined } as unknown as Territory;
  const reader = new FactReader(models);
  const past = new FactsAsOf(reader, store, { upcast: same });
  const live = new LiveFacts(reader);
  return {
    store,
    models,
    territory,
    reader,
    live,
    past,
    maker: new FigureMaker(live, past, territory),
    write: writing(store),
    catchUp: () => runner.catchUp(),
  };
};
