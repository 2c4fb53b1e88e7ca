import { textOf, cellOf, rowsOf, type Table } from './table.ts';

export interface Line {
  readonly line: number;
  readonly values: readonly unknown[];
}

/** Offices put titles above their tables: the header may stand below them. */
const SEARCHED = 10;

const headings = ({ values }: Line): string[] =>
  values.map((value) => {
    const cell = cellOf(value);
    return cell === undefined ? '' : textOf(cell).trim();
  });

type IsHeader = (cells: readonly string[]) => boolean;

const headerAt = (full: readonly Line[], isHeader: IsHeader): number =>
  full.slice(0, SEARCHED).findIndex((line) => isHeader(headings(line)));

const saying = (lines: readonly Line[]): readonly Line[] => lines.filter((line) => headings(line).some((text) => text !== ''));

/** Whether a header is found among the first lines. */
export const hasHeader = (lines: readonly Line[], isHeader: IsHeader): boolean => headerAt(saying(lines), isHeader) >= 0;

/** The table below the header: the first line that `isHeader` takes for one, else the first that says anything. */
export const underHeader = (lines: readonly Line[], isHeader: IsHeader): Pick<Table, 'columns' | 'rows' | 'unreadable'> => {
  const full = saying(lines);
  const at = Math.max(0, headerAt(full, isHeader));
  const header = full[at];
  const named = header ? headings(header) : [];
  return { columns: [...new Set(named.filter((name) => name !== ''))], rows: rowsOf(named, full.slice(at + 1)), unreadable: [] };
};
