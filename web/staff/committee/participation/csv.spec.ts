import { csvOf } from './csv.ts';

describe('a table as a file for a spreadsheet', () => {
  it('quotes every cell, and quotes within it', () => {
    expect(csvOf({ columns: ['网格', 'a "b"'], rows: [['第1网格', '1,5']] })).toBe('"网格","a ""b"""\r\n"第1网格","1,5"');
  });

  it('does not let a cell become a formula', () => {
    expect(csvOf({ columns: ['x'], rows: [['=1+1'], ['@sum'], ['-2.5'], ['+x']] })).toBe('"x"\r\n"\'=1+1"\r\n"\'@sum"\r\n"-2.5"\r\n"\'+x"');
  });
});
