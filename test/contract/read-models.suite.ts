import type { ReadModels } from '#libs/read-models';
import type { Case } from './read-models.case.ts';
import { checkpointCases } from './read-models.checkpoints.ts';
import { documentCases } from './read-models.documents.ts';
import { findCases } from './read-models.find.ts';
import { pagingCases } from './read-models.paging.ts';

export interface Adapter {
  readonly name: string;
  /** Opens an empty store, and the way to remove it. */
  readonly open: () => Promise<{ readonly models: ReadModels; readonly remove: () => Promise<void> }>;
  /** Case names that this adapter cannot pass, each with its reason. */
  readonly skip?: Readonly<Record<string, string>>;
}

export const readModelCases: Readonly<Record<string, Case>> = { ...documentCases, ...findCases, ...pagingCases, ...checkpointCases };

/** The contract of read models: every adapter runs every case, or says by name why not. */
export const readModelsContract = ({ name, open, skip = {} }: Adapter): void =>
  describe(`read models › ${name}`, () => {
    for (const [title, run] of Object.entries(readModelCases)) {
      const reason = skip[title];
      if (reason !== undefined) it.skip(`${title} (${reason})`, () => undefined);
      else
        it(title, async () => {
          const { models, remove } = await open();
          try {
            await run(models);
          } finally {
            await models.close();
            await remove();
          }
        });
    }
  });
