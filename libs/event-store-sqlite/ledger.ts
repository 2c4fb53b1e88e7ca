import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Parked, ProcessLedger } from '#libs/event-store';

/** How long a checkpoint waits for an append to travel with. Milliseconds. */
const WAIT_MS = 200;

/** What processes remember, in the log's own file. Checkpoints ride on the next group commit, so that they cost no sync of their own. */
export class SqliteLedger implements ProcessLedger {
  private readonly unsaved = new Map<string, number>();
  private readonly statements: Readonly<Record<'find' | 'save' | 'park' | 'all' | 'ofProcess' | 'unpark', StatementSync>>;
  private timer: NodeJS.Timeout | undefined;

  /** `write` runs a step in a transaction of its own, and what waits here along with it. */
  constructor(
    db: DatabaseSync,
    private readonly write: (step: () => void) => void,
  ) {
    const columns = 'SELECT process, position, key, error FROM parked';
    this.statements = {
      find: db.prepare('SELECT position FROM checkpoints WHERE name = ?'),
      save: db.prepare('INSERT INTO checkpoints(name, position) VALUES (?, ?) ON CONFLICT DO UPDATE SET position = excluded.position'),
      park: db.prepare('INSERT OR REPLACE INTO parked(process, position, key, error) VALUES (?, ?, ?, ?)'),
      all: db.prepare(`${columns} ORDER BY position, process`),
      ofProcess: db.prepare(`${columns} WHERE process = ? ORDER BY position`),
      unpark: db.prepare('DELETE FROM parked WHERE process = ? AND position = ?'),
    };
  }

  async checkpoint(name: string): Promise<number> {
    return this.unsaved.get(name) ?? (this.statements.find.get(name)?.['position'] as number | undefined) ?? 0;
  }

  async saveCheckpoint(name: string, position: number): Promise<void> {
    this.unsaved.set(name, position);
    this.timer ??= setTimeout(() => this.saveAlone(), WAIT_MS).unref();
  }

  async park({ process, position, key, error }: Parked): Promise<void> {
    this.write(() => this.statements.park.run(process, position, key, error));
  }

  async parked(process?: string): Promise<readonly Parked[]> {
    const rows = process === undefined ? this.statements.all.all() : this.statements.ofProcess.all(process);
    return rows.map((row) => ({ ...row }) as unknown as Parked);
  }

  async unpark(process: string, position: number): Promise<void> {
    this.write(() => this.statements.unpark.run(process, position));
  }

  /** Inside a transaction: writes what is waiting. It counts as saved only with `saved()`, after the commit. */
  writeUnsaved(): void {
    for (const [name, position] of this.unsaved) this.statements.save.run(name, position);
  }

  saved(): void {
    this.unsaved.clear();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Writes what is waiting without an append. A file that cannot be written now keeps it waiting for the next append. */
  saveAlone(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.unsaved.size === 0) return;
    try {
      this.write(() => undefined);
    } catch {
      // Harmless: the process sees the events again (ProcessLedger.saveCheckpoint); the health of the file tells.
    }
  }
}
