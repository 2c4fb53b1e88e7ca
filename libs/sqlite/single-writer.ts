import { DatabaseSync } from 'node:sqlite';
import { faultOf, UnfitDatabase } from './faults.ts';

/**
 * Makes this the only writer of a file for as long as it is held, in whatever process. The operating system lets go of it when
 * the process dies. Returns the way to let go. Throws UnfitDatabase (`in-use`).
 */
export const holdAsWriter = (path: string): (() => void) => {
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw faultOf(error) === 'busy' ? new UnfitDatabase(path, 'in-use') : error;
  }
  return () => lock.close();
};
