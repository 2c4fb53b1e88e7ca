import type { Mapping } from './fields.ts';
import type { Table } from './source/table.ts';
import type { Note, Tally } from './tally.ts';

const SHOWN = 20;

/** What was recognised in the file, before anything is sent. */
export const recognised = ({ format, encoding, columns, rows, unreadable }: Table, mapping: Mapping): string => {
  const used = [...mapping].map(([field, column]) => `${field} ← ${column}`);
  const taken = new Set(mapping.values());
  const unused = columns.filter((column) => !taken.has(column));
  return [
    `${format}${encoding === undefined ? '' : ` · ${encoding}`} · ${rows.length + unreadable.length} 行 rows`,
    `列 columns: ${used.join(', ')}`,
    ...(unused.length === 0 ? [] : [`未使用 not used: ${unused.join(', ')}`]),
    '',
  ].join('\n');
};

/** Notes of one kind are one line: how many rows, the first of them as an example. */
const grouped = (notes: readonly Note[]): string[] => {
  const kinds = Map.groupBy(notes, ({ note }) => note.en.replace(/"[^"]*"/g, ''));
  return [...kinds.values()].map((group) => {
    const first = group[0] as Note;
    return `  ${group.length} 行 rows, 例如第 ${first.line} 行 e.g. line ${first.line}: ${first.note.zh} ${first.note.en}`;
  });
};

export interface How {
  readonly dryRun: boolean;
  readonly stopped: boolean;
}

const headings = ({ dryRun }: How) =>
  dryRun
    ? { taken: '将导入 would be taken', there: '已在系统中 already there', refused: '将被拒绝 would be refused' }
    : { taken: '已导入 taken', there: '此前已在系统中 already there', refused: '被拒绝 refused' };

/** The account of it at the end, in both languages. */
export const account = (tally: Tally, how: How): string => {
  const words = headings(how);
  const refused = tally.refused.slice(0, SHOWN).flatMap(({ line, id, reasons }) => {
    const where = `第 ${line} 行 line ${line}${id === undefined ? '' : ` (${id})`}`;
    return reasons.map(({ zh, en }) => `  ${where}: ${zh} ${en}`);
  });
  const hidden = tally.refused.length - SHOWN;
  return [
    '',
    `读取 rows read: ${tally.rows}`,
    `${words.taken}: ${tally.taken}`,
    `${words.there}: ${tally.there}`,
    `${words.refused}: ${tally.refused.length}`,
    ...refused,
    ...(hidden > 0 ? [`  … 另有 ${hidden} 行,完整清单见 --report 文件 and ${hidden} more; --report FILE.json lists all`] : []),
    ...(tally.notes.length === 0 ? [] : ['提示 notes:', ...grouped(tally.notes)]),
    ...(how.stopped ? [`未处理 not begun: ${tally.rows - tally.done}。再次运行会接着导入 Run again to go on.`] : []),
    '',
  ].join('\n');
};
