import type { ReadModels } from '#libs/read-models';

/** A named case of the contract: gets an empty store. */
export type Case = (models: ReadModels) => Promise<void>;
