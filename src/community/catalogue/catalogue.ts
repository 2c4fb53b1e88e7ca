import { date, isRecord, listOf, problems, text } from './checks.ts';
import type { Catalogue, Item } from './catalogue.types.ts';
import { itemProblems } from './item.checks.ts';

/** The catalogue cannot be used: one line for each wrong field, with the row it stands in. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  constructor(readonly lines: readonly string[]) {
    super(`the catalogue cannot be loaded:\n${lines.join('\n')}`);
  }
}

const rowName = (row: unknown, at: number): string =>
  `row ${at + 1} (${isRecord(row) && typeof row['code'] === 'string' ? row['code'] : 'no code'})`;

const linesOf = (row: unknown, at: number): string[] => {
  if (!isRecord(row)) return [`${rowName(row, at)}: must be an object`];
  return itemProblems(row).map(({ field, problem }) => `${rowName(row, at)}: "${field}" ${problem}`);
};

const repeated = (rows: readonly unknown[]): string[] => {
  const codes = rows.map((row) => (isRecord(row) ? row['code'] : undefined));
  return rows.flatMap((row, at) =>
    codes[at] !== undefined && codes.indexOf(codes[at]) < at ? [`${rowName(row, at)}: "code" stands there twice`] : [],
  );
};

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
};

/**
 * Reads a catalogue: version, source, date and items. Throws CatalogueError that names every wrong row and field;
 * an item without side, kind, process, requirements, limit or form cannot be loaded (A-44b).
 */
export const loadCatalogue = (raw: unknown): Catalogue => {
  if (!isRecord(raw)) throw new CatalogueError(['the file must be an object']);
  const head = problems(raw, { version: text, effectiveFrom: date, source: text, items: listOf(() => undefined, { least: 1 }) });
  if (head.length > 0) throw new CatalogueError(head.map(({ field, problem }) => `"${field}" ${problem}`));
  const rows = raw['items'] as unknown[];
  const lines = [...rows.flatMap(linesOf), ...repeated(rows)];
  if (lines.length > 0) throw new CatalogueError(lines);
  const all = frozen(structuredClone(rows) as Item[]);
  const codes = new Map(all.map((item) => [item.code, item]));
  return {
    version: raw['version'] as string,
    effectiveFrom: raw['effectiveFrom'] as string,
    source: raw['source'] as string,
    all,
    byCode: (code) => codes.get(code),
  };
};
