import type { SQLInputValue } from 'node:sqlite';
import { checkSpec, fieldValue, indexedFields, type Scalar, type Versioned, type ViewSpec, viewKey } from '#libs/read-models';

/** The names and statements of one view version. Identifiers come from the checked spec only; values are always bound. */
export interface Table {
  readonly spec: ViewSpec;
  readonly key: string;
  readonly name: string;
  readonly fields: readonly string[];
  readonly create: readonly [table: string, ...indexes: readonly string[]];
  readonly put: string;
  /** The same where no indexed field changes: SQLite then leaves the indexes alone, which is half the work. Takes the values of `put`. */
  readonly putSame: string;
  readonly get: string;
  readonly getMany: string;
  readonly first: string;
  readonly scan: string;
}

/** Prefixed, so that a field may be called `id` or `position`. */
export const column = (field: string): string => `"f_${field}"`;
export const indexName = (key: string, fields: readonly string[]): string => `"ix_${key}_${fields.join('_')}"`;

export const tableOf = (view: ViewSpec): Table => {
  const spec = checkSpec(view);
  const key = viewKey(spec);
  const name = `"${key}"`;
  const fields = indexedFields(spec);
  const columns = fields.map(column);
  const set = ['position', 'doc', ...columns].map((c) => `${c} = excluded.${c}`).join(', ');
  return {
    spec,
    key,
    name,
    fields,
    create: [
      // Columns without a type: text stays text, numbers stay numbers.
      `CREATE TABLE IF NOT EXISTS ${name} (id TEXT PRIMARY KEY NOT NULL, position INTEGER NOT NULL, ${['doc TEXT NOT NULL', ...columns].join(', ')})`,
      ...spec.indexes.map((ix) => `CREATE INDEX IF NOT EXISTS ${indexName(key, ix)} ON ${name} (${[...ix.map(column), 'id'].join(', ')})`),
    ],
    put:
      `INSERT INTO ${name} (id, position, ${['doc', ...columns].join(', ')}) VALUES (?, ?, ?${', ?'.repeat(columns.length)}) ` +
      `ON CONFLICT (id) DO UPDATE SET ${set} WHERE excluded.position > position`,
    putSame: `UPDATE ${name} SET position = ?2, doc = ?3 WHERE ${['id = ?1', 'position < ?2', ...columns.map((c, at) => `${c} IS ?${at + 4}`)].join(' AND ')}`,
    get: `SELECT doc FROM ${name} WHERE id = ?`,
    getMany: `SELECT id, position, doc FROM ${name} WHERE id IN (SELECT value FROM json_each(?))`,
    first: `SELECT id, position, doc FROM ${name} ORDER BY id LIMIT ?`,
    scan: `SELECT id, position, doc FROM ${name} WHERE id > ? ORDER BY id LIMIT ?`,
  };
};

/** SQLite knows no booleans: false is 0, true is 1 in the columns (the document keeps them). */
export const bound = (value: Scalar): SQLInputValue => (typeof value === 'boolean' ? Number(value) : value);

/** The bound values of `put`. Throws TypeError for an empty id or an indexed field that is not a scalar. */
export const putValues = ({ fields }: Table, { id, position, doc }: Versioned<object>): SQLInputValue[] => {
  if (typeof id !== 'string' || id === '') throw new TypeError('an id is a text that is not empty');
  const values: SQLInputValue[] = [id, position, JSON.stringify(doc)];
  for (const field of fields) {
    const value = fieldValue(doc, field);
    values.push(value === undefined ? null : bound(value));
  }
  return values;
};
