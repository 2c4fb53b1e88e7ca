import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { ImportTrouble } from '../trouble.ts';
import { readCsv } from './csv.ts';
import { decode } from './decode.ts';
import { hasHeader, underHeader } from './header.ts';
import { readJsonLines, readJsonList } from './json.ts';
import type { Table } from './table.ts';
import { readXlsx } from './xlsx.ts';

export interface ReadHow {
  readonly isHeader: (cells: readonly string[]) => boolean;
  readonly encoding?: string;
}

const ZIP = 'PK\u0003\u0004';
/** The old binary format of spreadsheets, and what protected new ones are wrapped in. */
const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const MOST_BYTES = 256 * 1024 * 1024;

const cannotRead = (file: string, code: string): ImportTrouble => {
  const [zh, en] = ({
    ENOENT: ['没有这个文件', 'there is no such file'],
    EISDIR: ['这是一个目录,不是文件', 'it is a folder, not a file'],
    EACCES: ['没有读取权限', 'it may not be read'],
  }[code] ?? ['文件无法读取', 'it cannot be read']) as [string, string];
  return new ImportTrouble(`无法读取 ${file}:${zh}(${code})。`, `Cannot read ${file}: ${en} (${code}).`);
};

const bytesOf = async (file: string): Promise<Buffer> => {
  try {
    if ((await stat(file)).size > MOST_BYTES)
      throw new ImportTrouble('文件超过 256 MB,请拆分后分次导入。', 'The file has more than 256 MB: split it and import the parts.');
    return await readFile(file);
  } catch (error) {
    if (error instanceof ImportTrouble) throw error;
    throw cannotRead(file, (error as NodeJS.ErrnoException).code ?? 'unknown');
  }
};

/** The first sheet with a header: offices put instructions on a sheet before it. */
const sheet = async (bytes: Buffer, how: ReadHow): Promise<Table> => {
  const sheets = await readXlsx(bytes);
  const lines = sheets.find((one) => hasHeader(one, how.isHeader)) ?? sheets[0] ?? [];
  return { format: 'XLSX', ...underHeader(lines, how.isHeader) };
};

const oldSheet = (): ImportTrouble =>
  new ImportTrouble(
    '这是旧格式(.xls)或加密的表格。请用电子表格软件打开后另存为不加密的 .xlsx 或 CSV。',
    'This is an old (.xls) or protected spreadsheet. Open it and save it as .xlsx without a password, or as CSV.',
  );

const TEXT_FORMATS: readonly (readonly [Table['format'], (text: string, extension: string) => boolean])[] = [
  ['JSON', (text) => text.startsWith('[')],
  ['JSON Lines', (text, extension) => text.startsWith('{') || extension === '.jsonl' || extension === '.ndjson'],
];

const empty = (): ImportTrouble => new ImportTrouble('文件是空的:没有可导入的内容。', 'The file is empty: there is nothing to import.');

const fromText = (bytes: Buffer, extension: string, how: ReadHow): Table => {
  const { text, encoding } = decode(bytes, how.encoding);
  if (text.trim() === '') throw empty();
  const start = text.trimStart().slice(0, 1);
  const format = TEXT_FORMATS.find(([, fits]) => fits(start, extension))?.[0];
  if (format === 'JSON') return { format, encoding, ...readJsonList(text) };
  if (format === 'JSON Lines') return { format, encoding, ...readJsonLines(text) };
  return { format: 'CSV', encoding, ...underHeader(readCsv(text), how.isHeader) };
};

/** Reads a file by what it holds, not by what it is called. Throws ImportTrouble where it cannot be read at all or says nothing. */
export const readTable = async (file: string, how: ReadHow): Promise<Table> => {
  const bytes = await bytesOf(file);
  const extension = extname(file).toLowerCase();
  if (bytes.subarray(0, 8).equals(OLD_OFFICE)) throw oldSheet();
  const isZip = bytes.subarray(0, 4).toString('latin1') === ZIP;
  const table = isZip || extension === '.xlsx' ? await sheet(bytes, how) : fromText(bytes, extension, how);
  if (table.rows.length + table.unreadable.length === 0) throw empty();
  return table;
};
