import type { Words } from '../trouble.ts';

/** A cell that says something; an empty one is absent. */
export type Cell = string | number | boolean | Date;

export interface SourceRow {
  /** The line of the file, or the row of the sheet, where it begins; the first is 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** A line that cannot be read; the others can. */
export interface Unreadable {
  readonly line: number;
  readonly reason: Words;
}

export interface Table {
  readonly format: 'JSON Lines' | 'JSON' | 'CSV' | 'XLSX';
  /** Absent for XLSX, which names its own. */
  readonly encoding?: string;
  readonly columns: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly unreadable: readonly Unreadable[];
}

/** A cell as it is kept; undefined when it says nothing. */
export const cellOf = (value: unknown): Cell | undefined => {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date || typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.trim() === '' ? undefined : text;
};

export const textOf = (cell: Cell): string => (cell instanceof Date ? cell.toISOString() : String(cell));

/** Cells by column; where two columns have one name, the first that says something. Rows that say nothing are left out. */
export const rowsOf = (columns: readonly string[], lines: readonly { line: number; values: readonly unknown[] }[]): SourceRow[] =>
  lines
    .map(({ line, values }) => {
      const cells = new Map<string, Cell>();
      for (const [index, column] of columns.entries()) {
        const cell = cellOf(values[index]);
        if (cell !== undefined && !cells.has(column)) cells.set(column, cell);
      }
      return { line, cells };
    })
    .filter(({ cells }) => cells.size > 0);
