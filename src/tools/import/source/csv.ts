import { CsvError, parse } from 'csv-parse/sync';
import { ImportTrouble } from '../trouble.ts';
import type { Line } from './header.ts';

const SEPARATORS = [',', ';', '\t'] as const;

/** The separator that the first lines use most outside of quotes. */
const separatorOf = (text: string): string => {
  const bare = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const counts = SEPARATORS.map((separator) => ({ separator, count: bare.split('\n', 20).join('\n').split(separator).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator;
};

interface WithInfo {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const broken = (error: CsvError): ImportTrouble => {
  const line = String(error['lines'] ?? '?');
  return new ImportTrouble(
    `CSV 文件第 ${line} 行附近的引号不配对,无法读取。`,
    `The CSV file cannot be read: a quotation mark near line ${line} has no partner.`,
  );
};

/** Lines of cells, each with the line of the file where it begins. Throws ImportTrouble where quotes do not match. */
export const readCsv = (text: string): Line[] => {
  const options = { delimiter: separatorOf(text), info: true, relax_column_count: true, skip_empty_lines: true, relax_quotes: true };
  try {
    const records = parse(text, options) as unknown as WithInfo[];
    // `info.lines` is where a record ends; text in quotes may have lines of its own.
    return records.map(({ record, info }) => ({ line: info.lines - record.join('').split('\n').length + 1, values: record }));
  } catch (error) {
    if (error instanceof CsvError) throw broken(error);
    throw error;
  }
};
