import readSheets from 'read-excel-file/node';
import { ImportTrouble } from '../trouble.ts';
import type { Line } from './header.ts';

/** Its sheets, row by row. Throws ImportTrouble for anything that is no such file. */
export const readXlsx = async (bytes: Buffer): Promise<readonly (readonly Line[])[]> => {
  try {
    const sheets = await readSheets(bytes, { trim: false });
    return sheets.map(({ data }) => data.map((values, index) => ({ line: index + 1, values })));
  } catch (cause) {
    throw new ImportTrouble(
      '这个文件不是可读取的 XLSX 表格(可能已损坏、加密,或只是改了扩展名)。请用电子表格软件重新另存为 .xlsx。',
      'This is not a readable XLSX file (damaged, protected, or only named so). Save it again as .xlsx with a spreadsheet program.',
      { cause },
    );
  }
};
