import { FIELDS, type Field, heading, type Mapping, recognise } from './fields.ts';
import { ImportTrouble } from './trouble.ts';

const isField = (text: string): text is Field => (FIELDS as readonly string[]).includes(text);

/** Reads `text=内容,at=时间` into pairs. Throws ImportTrouble for a field that there is not. */
export const readMap = (options: readonly string[]): Mapping => {
  const pairs = options
    .flatMap((option) => option.split(','))
    .filter((pair) => pair.trim() !== '')
    .map((pair): [Field, string] => {
      const [field = '', ...rest] = pair.split('=');
      const [name, column] = [field.trim(), rest.join('=').trim()];
      if (!isField(name) || column === '')
        throw new ImportTrouble(
          `--map 中的“${pair.trim()}”无法识别。写法为 字段=列名,字段有:${FIELDS.join('、')}。`,
          `"${pair.trim()}" in --map is not understood. Write field=column; the fields are: ${FIELDS.join(', ')}.`,
        );
      return [name, column];
    });
  return new Map(pairs);
};

const listed = (columns: readonly string[]): string => (columns.length === 0 ? '—' : columns.map((column) => `“${column}”`).join(' '));

const columnNamed = (name: string, columns: readonly string[]): string => {
  const column = columns.find((c) => c === name) ?? columns.find((c) => heading(c) === heading(name));
  if (column === undefined)
    throw new ImportTrouble(
      `文件中没有名为“${name}”的列。文件中的列:${listed(columns)}`,
      `The file has no column called "${name}". Its columns: ${listed(columns)}`,
    );
  return column;
};

/** Whether a row of cells can be the header: it names the text (or a subject, which may stand alone). */
export const isHeader = (cells: readonly string[], asked: Mapping): boolean => {
  const known = recognise(cells);
  if (known.has('text') || known.has('subject')) return true;
  const wanted = [...asked.values()].map(heading);
  return wanted.length > 0 && wanted.every((column) => cells.some((cell) => heading(cell) === column));
};

/** Known headings, with what was asked for above them. Throws ImportTrouble for a column that there is not, and where nothing holds the text. */
export const mapColumns = (columns: readonly string[], asked: Mapping): Mapping => {
  const wanted = [...asked].map(([field, name]): [Field, string] => [field, columnNamed(name, columns)]);
  const taken = new Set(wanted.map(([, column]) => column));
  const known = [...recognise(columns)].filter(([field, column]) => !asked.has(field) && !taken.has(column));
  const mapping: Mapping = new Map([...known, ...wanted]);
  if (mapping.has('text') || mapping.has('subject')) return mapping;
  throw new ImportTrouble(
    `找不到诉求内容所在的列。请用 --map text=列名 指明。文件中的列:${listed(columns)}`,
    `No column holds what was said. Name it with --map text=COLUMN. The file’s columns: ${listed(columns)}`,
  );
};
