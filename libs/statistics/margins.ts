/** A table of counts with its margins as one more row and column; `total` is the last index of each. */
export type Margined = { readonly values: readonly (readonly number[])[]; readonly lastRow: number; readonly lastColumn: number };

export type Cell = { readonly row: number; readonly column: number };

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Adds row totals, column totals and the grand total. Throws RangeError for a ragged table or one that is no table of counts. */
export const withMargins = (table: readonly (readonly number[])[]): Margined => {
  const width = table[0]?.length ?? 0;
  if (width === 0 || table.some((row) => row.length !== width)) throw new RangeError('a table needs rows of one length');
  if (table.flat().some((count) => !Number.isInteger(count) || count < 0)) throw new RangeError('a table holds counts from 0');
  const rows = table.map((row) => [...row, sum(row)]);
  const totals = Array.from({ length: width + 1 }, (_, column) => sum(rows.map((row) => row[column] ?? 0)));
  return { values: [...rows, totals], lastRow: table.length, lastColumn: width };
};

export const valueAt = (table: Margined, { row, column }: Cell): number => table.values[row]?.[column] ?? 0;

/** +1 for inner cells and the grand total, −1 for row and column totals: signed so, every row and column sums to zero. */
export const signAt = (table: Margined, { row, column }: Cell): 1 | -1 =>
  (row === table.lastRow) === (column === table.lastColumn) ? 1 : -1;
