import { readCsv } from './csv.ts';
import { underHeader } from './header.ts';

const cells = (text: string): unknown => readCsv(text).map(({ values }) => values);
const isHeader = (line: readonly string[]): boolean => line.includes('内容');

describe('a CSV file', () => {
  it.each([
    [',', 'a,b\n1,2'],
    [';', 'a;b\n1;2'],
    ['tab', 'a\tb\n1\t2'],
  ])('is read with %s between its cells', (_, text) => {
    expect(cells(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('may have separators, quotes and line breaks within quotes', () => {
    expect(cells('内容;时间\r\n"一,二;""三""\n四";今天\r\n')).toEqual([
      ['内容', '时间'],
      ['一,二;"三"\n四', '今天'],
    ]);
  });

  it('says in which line each row begins', () => {
    expect(readCsv('a,b\n"1\n2\n3",x\n\n4,y\n').map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it('with a quotation mark that has no partner is an error that names the line', () => {
    expect(() => readCsv('a,b\n"1,2\n3,4')).toThrow(/quotation mark near line \d+/);
  });

  it('may have titles above its header', () => {
    const { columns, rows } = underHeader(readCsv('清单,,\n,,\n序号,内容,内容\n1,,第二列\n,,\n'), isHeader);
    expect(columns).toEqual(['序号', '内容']);
    expect(rows).toEqual([
      {
        line: 4,
        cells: new Map([
          ['序号', '1'],
          ['内容', '第二列'],
        ]),
      },
    ]);
  });
});
