/** What a failed statement means for the one who called it. */
export type SqliteFault =
  /** No space left. Nothing was written; it may work again later. */
  | 'full'
  /** Reading or writing the file failed. What the disk holds is unknown: stop writing (engines.md). */
  | 'io'
  /** Another connection holds the lock. */
  | 'busy'
  | 'damaged'
  | 'other';

const PRIMARY: Readonly<Record<number, SqliteFault>> = {
  5: 'busy',
  6: 'busy',
  8: 'io',
  10: 'io',
  11: 'damaged',
  13: 'full',
  26: 'damaged',
};

/** SQLITE_IOERR_SHMSIZE: the shared index of the write-ahead log could not grow, which is how a full disk shows there. */
const SHARED_INDEX_CANNOT_GROW = 4874;

/** Reads the result code (sqlite.org/rescode.html) of an error of node:sqlite. */
export const faultOf = (error: unknown): SqliteFault => {
  const code = (error as { errcode?: unknown } | undefined)?.errcode;
  if (typeof code !== 'number') return 'other';
  return code === SHARED_INDEX_CANNOT_GROW ? 'full' : (PRIMARY[code & 0xff] ?? 'other');
};

/** The file is not a readable database: torn, overwritten or cut short. Restore it from a backup; never go on with it. */
export class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase';
  constructor(
    readonly path: string,
    options?: ErrorOptions,
  ) {
    super(`damaged database: ${path}`, options);
  }
}

/** The file is a sound database, but not one that this code may use. */
export class UnfitDatabase extends Error {
  override readonly name = 'UnfitDatabase';
  constructor(
    readonly path: string,
    readonly reason: 'foreign' | 'newer' | 'not-wal' | 'not-synchronous' | 'missing' | 'in-use',
  ) {
    super(`database ${path} cannot be used: ${reason}`);
  }
}

/** Runs a reading step and names damage as what it is. */
export const guardDamage = <T>(path: string, step: () => T): T => {
  try {
    return step();
  } catch (error) {
    if (faultOf(error) === 'damaged') throw new DamagedDatabase(path, { cause: error });
    throw error;
  }
};
