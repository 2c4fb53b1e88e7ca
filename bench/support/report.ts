import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';

export interface Row {
  readonly [column: string]: string | number;
}

/** `--json FILE`, `--seconds N`, `--seed N` and the like, with defaults. */
export const options = <D extends Record<string, string>>(defaults: D): D & { json?: string } => {
  const known = Object.fromEntries(Object.keys({ ...defaults, json: '' }).map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ options: known });
  return { ...defaults, ...values } as D & { json?: string };
};

const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  sqlite: process.versions['sqlite'] ?? '',
});

const pad = (cell: string | number, width: number): string =>
  typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);

/** A table on the standard output and, with `--json`, the same as a file (api.md, "Bodies that clients rely on"). */
export const report = (title: string, rows: readonly Row[], how: { json?: string | undefined; seed: number }): void => {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((c) => Math.max(c.length, ...rows.map((r) => String(r[c]).length)));
  const line = (cells: readonly (string | number)[]): string => cells.map((cell, i) => pad(cell, widths[i] as number)).join('  ');
  process.stdout.write(`\n${title}\n${line(columns)}\n${rows.map((r) => line(columns.map((c) => r[c] as string | number))).join('\n')}\n`);
  if (how.json)
    writeFileSync(
      how.json,
      `${JSON.stringify({ machine: machine(), versions: process.versions, seed: how.seed, results: rows }, null, 2)}\n`,
    );
};
