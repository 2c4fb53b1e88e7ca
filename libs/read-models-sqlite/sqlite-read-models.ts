import { parseViewKey, type ReadModels, type View, type ViewSpec, viewKey } from '#libs/read-models';
import { Connection, type ConnectionOptions } from './connection.ts';
import { Exclusive } from './exclusive.ts';
import { SqliteView, type Surroundings } from './sqlite-view.ts';
import { column, type Table, tableOf } from './table.ts';

const TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = ?";
const LIKE_NAME = "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, ?) = ?";
const SAVE = 'INSERT INTO checkpoints (name, position) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET position = excluded.position';

/** Views in one SQLite file, one table per view version. One writing instance per file; any number of `readOnly` ones beside it. */
export class SqliteReadModels implements ReadModels {
  private readonly connection: Connection;
  private readonly exclusive = new Exclusive();
  private readonly tables = new Map<string, Table>();
  private readonly seen = new Set<string>();
  private readonly around: Surroundings;

  constructor(options: ConnectionOptions) {
    this.connection = new Connection(options);
    this.around = {
      connection: this.connection,
      exists: ({ key }) => this.exists(key),
      gone: ({ key }) => {
        this.seen.delete(key);
        return !this.exists(key);
      },
      write: (work) => this.write(work),
    };
  }

  /** Makes the table and its indexes on the writing connection. Throws TypeError for a view that changed without a new version. */
  view<Doc extends object>(spec: ViewSpec): View<Doc> {
    const key = viewKey(spec);
    const known = this.tables.get(key);
    const table = tableOf(spec);
    if (known && known.create.join() !== table.create.join()) throw changed(key);
    if (!known) {
      if (!this.connection.readOnly) this.create(table);
      this.tables.set(key, table);
    }
    return new SqliteView<Doc>(table, this.around);
  }

  async checkpoint(name: string): Promise<number> {
    if (!this.exists('checkpoints')) return 0;
    return Number(this.connection.all('SELECT position FROM checkpoints WHERE name = ?', [name])[0]?.[0] ?? 0);
  }

  async saveCheckpoint(name: string, position: number): Promise<void> {
    await this.write(() => this.connection.run(SAVE, [name, position]));
  }

  /** One transaction: either all that `work` wrote is there, checkpoint included, or nothing. A batch within a batch is part of it. */
  async batch(work: () => Promise<void>): Promise<void> {
    this.mayWrite();
    if (this.exclusive.inTurn) return work();
    return this.exclusive.turn(() => this.transaction(work));
  }

  async versions(name: string): Promise<readonly number[]> {
    const rows = this.connection.all(LIKE_NAME, [name.length + 1, `${name}_`]).map(([table]) => parseViewKey(String(table)));
    return rows.flatMap((view) => (view?.name === name ? [view.version] : [])).sort((a, b) => a - b);
  }

  async drop(name: string, version: number): Promise<void> {
    const key = viewKey({ name, version });
    if (!(await this.versions(name)).includes(version)) return;
    await this.write(() => {
      this.connection.forget();
      this.connection.exec(`DROP TABLE "${key}"`);
      this.tables.delete(key);
      this.seen.delete(key);
    });
  }

  async close(): Promise<void> {
    if (!this.connection.readOnly) await this.exclusive.turn(async () => undefined);
    this.connection.close();
  }

  private create({ key, fields, create: [table, ...indexes] }: Table): void {
    this.connection.exec(table);
    const columns = this.connection.all('SELECT name FROM pragma_table_info(?)', [key]).map(([name]) => `"${String(name)}"`);
    if (fields.some((field) => !columns.includes(column(field)))) throw changed(key);
    for (const index of indexes) this.connection.exec(index);
  }

  /** A view first asked for during the transaction lost its table with it. */
  private restoreTables(): void {
    this.seen.clear();
    for (const table of this.tables.values()) this.create(table);
  }

  private exists(key: string): boolean {
    if (this.seen.has(key)) return true;
    const there = this.connection.all(TABLES, [key]).length > 0;
    if (there) this.seen.add(key);
    return there;
  }

  private async write(work: () => void): Promise<void> {
    this.mayWrite();
    if (this.exclusive.inTurn) work();
    else await this.exclusive.turn(() => this.transaction(async () => work()));
  }

  private async transaction(work: () => Promise<void>): Promise<void> {
    this.connection.exec('BEGIN IMMEDIATE');
    try {
      await work();
      this.connection.exec('COMMIT');
    } catch (error) {
      // A full disk or a lock rolls back by itself.
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
      this.restoreTables();
      throw error;
    }
  }

  private mayWrite(): void {
    if (this.connection.readOnly) throw new Error('these read models are open for reading only');
  }
}

const changed = (key: string): TypeError => new TypeError(`view ${key} changed its indexes without a new version`);
