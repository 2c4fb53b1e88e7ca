import type { Table } from './table.ts';

/** A cell that a spreadsheet would take for a formula is written as text. */
const safe = (cell: string): string => (/^[=+\-@\t]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell);
const quoted = (cell: string): string => `"${safe(cell).replaceAll('"', '""')}"`;

export const csvOf = (table: Table): string => [table.columns, ...table.rows].map((row) => row.map(quoted).join(',')).join('\r\n');

/** With a byte order mark, so that spreadsheets read the Chinese. */
export function downloadCsv(name: string, table: Table): void {
  const url = URL.createObjectURL(new Blob(['\uFEFF', csvOf(table)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `huiyin-${name}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
