import {
  fieldValue,
  type Page,
  pageOf,
  planConditions,
  planFind,
  type Query,
  type Versioned,
  type View,
  type ViewSpec,
} from '#libs/read-models';
import type { Connection, Row } from './connection.ts';
import { countStatement, findStatement, segments } from './find.ts';
import { putValues, type Table } from './table.ts';

/** What a view needs from the models around it. */
export interface Surroundings {
  readonly connection: Connection;
  /** Whether the table is there: a reader may be ahead of the writer that makes it. */
  readonly exists: (table: Table) => boolean;
  /** Looks again, after a failure: another connection may have dropped it. */
  readonly gone: (table: Table) => boolean;
  /** Runs a write, after any batch of another caller. */
  readonly write: (work: () => void) => Promise<void>;
}

const versioned = <Doc>([id, position, doc]: Row): Versioned<Doc> => ({
  id: id as string,
  position: position as number,
  doc: JSON.parse(doc as string) as Doc,
});

export class SqliteView<Doc extends object> implements View<Doc> {
  readonly spec: ViewSpec;
  private lastRead: ReadonlyMap<string, Versioned<Doc>> | undefined;

  constructor(
    private readonly table: Table,
    private readonly around: Surroundings,
  ) {
    this.spec = table.spec;
  }

  async get(id: string): Promise<Doc | undefined> {
    const [row] = this.rows(this.table.get, [id]);
    return row && (JSON.parse(row[0] as string) as Doc);
  }

  async getMany(ids: readonly string[]): Promise<ReadonlyMap<string, Versioned<Doc>>> {
    const found = new Map<string, Versioned<Doc>>();
    if (ids.length === 0) return found;
    for (const row of this.rows(this.table.getMany, [JSON.stringify(ids)])) found.set(row[0] as string, versioned<Doc>(row));
    this.lastRead = found;
    return found;
  }

  async put(docs: readonly Versioned<Doc>[]): Promise<void> {
    if (docs.length === 0) return;
    const rows = docs.map((doc) => ({ values: putValues(this.table, doc), alike: this.alike(doc) }));
    this.lastRead = undefined;
    const { connection } = this.around;
    const { put, putSame } = this.table;
    await this.around.write(() => {
      for (const { values, alike } of rows) if (!alike || connection.run(putSame, values) === 0) connection.run(put, values);
    });
  }

  async find(query: Query): Promise<Page<Doc>> {
    const plan = planFind(this.spec, query);
    const found: { id: string; doc: Doc }[] = [];
    for (const segment of segments(plan)) {
      const limit = plan.limit + 1 - found.length;
      const statement = limit > 0 ? findStatement(this.table, plan, { segment, limit }) : undefined;
      if (!statement) continue;
      for (const [id, doc] of this.rows(statement.sql, statement.values)) found.push({ id: id as string, doc: JSON.parse(doc as string) });
    }
    return pageOf(plan, found);
  }

  async count(where: Query['where'], cap: number): Promise<number> {
    const { sql, values } = countStatement(this.table, planConditions(this.spec, where), cap);
    return Number(this.rows(sql, values)[0]?.[0] ?? 0);
  }

  async scan(afterId: string | undefined, limit: number): Promise<readonly Versioned<Doc>[]> {
    const rows = afterId === undefined ? this.rows(this.table.first, [limit]) : this.rows(this.table.scan, [afterId, limit]);
    return rows.map((row) => versioned<Doc>(row));
  }

  /** Whether the indexed fields seem to be as they were last read: a hint only, the statement looks itself. */
  private alike({ id, doc }: Versioned<Doc>): boolean {
    const before = this.lastRead?.get(id)?.doc;
    return before !== undefined && this.table.fields.every((field) => fieldValue(before, field) === fieldValue(doc, field));
  }

  /** A view whose table is not there yet, or no longer, is empty. */
  private rows(sql: string, values: Parameters<Connection['all']>[1]): readonly Row[] {
    if (!this.around.exists(this.table)) return [];
    try {
      return this.around.connection.all(sql, values);
    } catch (error) {
      if (this.around.gone(this.table)) return [];
      throw error;
    }
  }
}
