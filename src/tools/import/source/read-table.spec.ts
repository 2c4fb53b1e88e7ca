import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTable } from './read-table.ts';

const HEADER = '内容,时间';
const isHeader = (cells: readonly string[]): boolean => cells.includes('内容');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huiyin-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string, content?: string | Buffer): ReturnType<typeof readTable> => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  return readTable(path, { isHeader });
};

describe('a file', () => {
  it.each([
    ['CSV', `${HEADER}\n测试,今天`],
    ['JSON Lines', '{"内容":"测试","时间":"今天"}'],
    ['JSON', ' [{"内容":"测试","时间":"今天"}]'],
  ])('is known as %s by what it holds, not by its name', async (format, content) => {
    const table = await read('named.anything', content);
    expect(table).toMatchObject({ format, columns: ['内容', '时间'] });
    expect(table.rows.map(({ cells }) => Object.fromEntries(cells))).toEqual([{ 内容: '测试', 时间: '今天' }]);
  });

  it.each([
    ['is not there', undefined, 'missing.csv', 'there is no such file'],
    ['is empty', '', 'a.csv', 'The file is empty'],
    ['is an empty list', '[]', 'a.json', 'The file is empty'],
    ['is empty below its header', `${HEADER}\n`, 'a.csv', 'The file is empty'],
    ['has bytes of no known encoding', Buffer.from([0xff, 0x00, 0x31]), 'a.csv', 'encoding is not readable'],
    ['is only called a workbook', 'no workbook', 'a.xlsx', 'not a readable XLSX file'],
    ['is an archive that is no workbook', Buffer.from('504b0304', 'hex'), 'a.xlsx', 'not a readable XLSX file'],
    ['is an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xls', 'old (.xls)'],
    ['has no JSON object', 'x\ny', 'a.jsonl', 'not a JSON Lines file'],
  ])('that %s is an error that says so in both languages', async (_, content, name, message) => {
    const error = await read(name, content).catch((e: unknown) => e);
    expect(error).toMatchObject({
      name: 'ImportTrouble',
      en: expect.stringContaining(message),
      zh: expect.stringMatching(/\p{Script=Han}/u),
    });
  });
});
