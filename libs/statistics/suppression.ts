import { circuits } from './circuit.ts';
import { type Cell, type Margined, valueAt, withMargins } from './margins.ts';
import type { Share } from './normal.ts';

/** A count that may be shown, or the mark that it may not. */
export type Shown = number | 'suppressed';

/** Counts 1 … k − 1 are hidden; with `hideZero` also 0. Shown counts may be rounded to a multiple (metrics.md D.8). */
export type Protection = { readonly k: number; readonly hideZero?: boolean; readonly roundTo?: number };

export type ProtectedTable = {
  readonly cells: readonly (readonly Shown[])[];
  readonly rowTotals: readonly Shown[];
  readonly columnTotals: readonly Shown[];
  readonly total: Shown;
  /** Cells hidden because they are small, and cells hidden to protect those; margins count like cells. */
  readonly primary: number;
  readonly complementary: number;
};

export const isSmall = (count: number, { k, hideZero = false }: Protection): boolean => count < k && (count > 0 || hideZero);

/** Nearest multiple. */
export const roundTo = (count: number, multiple: number): number => Math.round(count / multiple) * multiple;

/** One count on its own; shown ones rounded where asked. */
export const shownCount = (count: number, protection: Protection): Shown => {
  if (isSmall(count, protection)) return 'suppressed';
  return protection.roundTo === undefined ? count : roundTo(count, protection.roundTo);
};

/** A rate, unless its count is small or it rests on fewer than `leastOf` (metrics.md D.8: 50). */
export const shownRate = (share: Share, protection: Protection, leastOf = 50): Shown =>
  share.of < leastOf || isSmall(share.hits, protection) ? 'suppressed' : share.hits / share.of;

const keyOf = ({ row, column }: Cell): string => `${row}/${column}`;

const allCells = (table: Margined): Cell[] => table.values.flatMap((line, row) => line.map((_, column) => ({ row, column })));

/** Hides more cells, cheapest first, until each hidden one could also have another value. */
const complement = (table: Margined, protection: Protection, small: readonly Cell[]): Set<string> => {
  // Whoever knows that zeros are shown also knows that a hidden count is at least 1.
  const floor = protection.hideZero ? 0 : 1;
  const hidden = new Set(small.map(keyOf));
  const cheapest = circuits(table, floor);
  const cost = (cell: Cell): number => {
    if (hidden.has(keyOf(cell))) return 0;
    const value = valueAt(table, cell);
    return value < floor ? Number.POSITIVE_INFINITY : 1 + value;
  };
  const waiting = [...small];
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    for (const other of cheapest(cell, cost).cells) {
      if (hidden.has(keyOf(other))) continue;
      hidden.add(keyOf(other));
      waiting.push(other);
    }
  }
  return hidden;
};

/**
 * A table of counts with margins in which no hidden count can be worked out from those shown: small counts are hidden,
 * then others, so that each hidden one lies on a circuit of hidden ones along which all could shift (metrics.md D.8).
 */
export const protectTable = (counts: readonly (readonly number[])[], protection: Protection): ProtectedTable => {
  const table = withMargins(counts);
  const small = allCells(table).filter((cell) => isSmall(valueAt(table, cell), protection));
  const hidden = complement(table, protection, small);
  const shown = table.values.map((line, row) =>
    line.map((count, column): Shown => {
      if (hidden.has(keyOf({ row, column }))) return 'suppressed';
      return protection.roundTo === undefined ? count : roundTo(count, protection.roundTo);
    }),
  );
  const totals = shown[table.lastRow] ?? [];
  return {
    cells: shown.slice(0, -1).map((line) => line.slice(0, -1)),
    rowTotals: shown.slice(0, -1).map((line) => line[table.lastColumn] ?? 'suppressed'),
    columnTotals: totals.slice(0, -1),
    total: totals[table.lastColumn] ?? 'suppressed',
    primary: small.length,
    complementary: hidden.size - small.length,
  };
};
