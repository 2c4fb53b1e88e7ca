import { type ReadModels, type ViewSpec, viewKey } from '#libs/read-models';
import { Parking } from './parked.ts';

export interface DroppedVersion {
  readonly view: string;
  readonly version: number;
}

/**
 * Drops the versions of these views that are older than the ones given, where the given one has come as far as `upTo` (usually
 * the head of the log). What is not built yet keeps its predecessor. Run it when no process reads the old versions any more.
 */
export const dropOldVersions = async (models: ReadModels, specs: readonly ViewSpec[], upTo: number): Promise<readonly DroppedVersion[]> => {
  const dropped: DroppedVersion[] = [];
  for (const spec of specs) {
    if ((await models.checkpoint(viewKey(spec))) < upTo) continue;
    for (const version of await models.versions(spec.name)) {
      if (version >= spec.version) continue;
      await drop(models, { name: spec.name, version });
      dropped.push({ view: spec.name, version });
    }
  }
  return dropped;
};

/** The checkpoint goes first: a crash in between leaves a version that would be rebuilt, not one that has holes. */
const drop = async (models: ReadModels, { name, version }: { name: string; version: number }): Promise<void> => {
  await models.saveCheckpoint(viewKey({ name, version }), 0);
  await new Parking(models, { name, version }).forget();
  await models.drop(name, version);
};
