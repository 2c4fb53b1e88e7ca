import { ImportTrouble } from '../trouble.ts';
import { cellOf, type Cell, type SourceRow, type Table, type Unreadable } from './table.ts';

type Read = Pick<Table, 'columns' | 'rows' | 'unreadable'>;

const NOT_AN_OBJECT = { zh: '这一行不是 JSON 对象。', en: 'This line is not a JSON object.' };

const cellsOf = (value: unknown): ReadonlyMap<string, Cell> | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const cells = Object.entries(value).map(([name, field]): [string, Cell | undefined] => [name, cellOf(field)]);
  return new Map(cells.filter((pair): pair is [string, Cell] => pair[1] !== undefined));
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const gathered = (values: readonly { line: number; value: unknown }[]): Read => {
  const rows: SourceRow[] = [];
  const unreadable: Unreadable[] = [];
  for (const { line, value } of values) {
    const cells = cellsOf(value);
    if (cells) rows.push({ line, cells });
    else unreadable.push({ line, reason: NOT_AN_OBJECT });
  }
  return { columns: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))], rows, unreadable };
};

/** One JSON object on each line. A broken line is one unreadable row; only a file without any object is trouble. */
export const readJsonLines = (text: string): Read => {
  const lines = text.split('\n').map((value, index) => ({ line: index + 1, value: value.trim() }));
  const read = gathered(lines.filter(({ value }) => value !== '').map(({ line, value }) => ({ line, value: parsed(value) })));
  if (read.rows.length === 0)
    throw new ImportTrouble(
      '这个文件不是 JSON Lines:没有一行是 JSON 对象。',
      'This is not a JSON Lines file: not one of its lines is a JSON object.',
    );
  return read;
};

/** A JSON list of objects; rows are counted, since objects have no lines. */
export const readJsonList = (text: string): Read => {
  const list = parsed(text);
  if (!Array.isArray(list)) throw new ImportTrouble('JSON 文件有错误,无法读取。', 'The JSON file is broken and cannot be read.');
  return gathered(list.map((value: unknown, index) => ({ line: index + 1, value })));
};
