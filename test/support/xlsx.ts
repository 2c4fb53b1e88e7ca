import { crc32 } from 'node:zlib';

/** A cell of a sheet: a text, a number, a date (as the wall clock reads) or nothing. */
export type SheetCell = string | number | Date | null;

const DAY = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '&#10;');

const cellXml = (cell: SheetCell, at: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="1"><v>${(cell.getTime() - EXCEL_EPOCH) / DAY}</v></c>`;
};

const rowXml = (cells: readonly SheetCell[], index: number): string =>
  `<row r="${index + 1}">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`)).join('')}</row>`;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

type Rows = readonly (readonly SheetCell[])[];

const parts = (sheets: readonly Rows[]): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map((_, n) => `<sheet name="S${n + 1}" sheetId="${n + 1}" r:id="r${n + 1}"/>`).join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, n) => `<Relationship Id="r${n + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join('')}<Relationship Id="rs" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  ...Object.fromEntries(
    sheets.map((rows, n) => [
      `xl/worksheets/sheet${n + 1}.xml`,
      `<worksheet xmlns="${MAIN}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
    ]),
  ),
});

/** Local or central header of a stored (not compressed) entry; the fields that both have stand in the same order. */
const header = (signature: number, name: Buffer, data: Buffer, central?: { readonly offset: number }): Buffer => {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(name.length, 22);
  const head = Buffer.alloc(central ? 6 : 4);
  head.writeUInt32LE(signature, 0);
  if (central) head.writeUInt16LE(20, 4);
  const tail = Buffer.alloc(central ? 14 : 0);
  if (central) tail.writeUInt32LE(central.offset, 10);
  return Buffer.concat([head, common, tail, name]);
};

const zip = (files: Record<string, string>): Buffer => {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, data] = [Buffer.from(path), Buffer.from(content)];
    const entry = Buffer.concat([header(0x04034b50, name, data), data]);
    directory.push(header(0x02014b50, name, data, { offset }));
    entries.push(entry);
    offset += entry.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...entries, listed, end]);
};

/** The bytes of a workbook with these sheets. */
export const xlsx = (...sheets: readonly Rows[]): Buffer => zip(parts(sheets));
