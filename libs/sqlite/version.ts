/** The SQLite that came with this runtime can lose committed writes (WAL-reset bug, fixed in 3.51.3, 3.50.7 and 3.44.6). */
export class UnsafeSqlite extends Error {
  override readonly name = 'UnsafeSqlite';
  constructor(readonly version: string) {
    super(`SQLite ${version} can lose committed writes; 3.51.3 or newer is needed (3.50.7 and 3.44.6 also have the fix)`);
  }
}

const REPAIRED = ['3.50.7', '3.44.6'];
const FIRST_SAFE = [3, 51, 3] as const;

/** Throws UnsafeSqlite for every version without the fix, and for a version that cannot be read. */
export const assertSafeSqlite = (version: string): void => {
  if (REPAIRED.includes(version)) return;
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);
  if (!parts) throw new UnsafeSqlite(version);
  const differs = FIRST_SAFE.findIndex((wanted, index) => wanted !== parts[index]);
  if (differs >= 0 && (parts[differs] as number) < (FIRST_SAFE[differs] as number)) throw new UnsafeSqlite(version);
};
