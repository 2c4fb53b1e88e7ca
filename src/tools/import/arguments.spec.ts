import { readArguments } from './arguments.ts';

const read = (line: string, env: NodeJS.ProcessEnv = {}) => readArguments(line.split(' '), env);

describe('the arguments of an import', () => {
  it('name the file and how to read it', () => {
    expect(read('a.csv --map text=内容 --map at=时间,id=编号 --data d --report r.json --dry-run')).toEqual({
      file: 'a.csv',
      map: new Map([
        ['text', '内容'],
        ['at', '时间'],
        ['id', '编号'],
      ]),
      dryRun: true,
      data: 'd',
      report: 'r.json',
    });
  });

  it('take the password from the environment only', () => {
    const env = { HUIYIN_IMPORT_PASSWORD: 'secret' };
    expect(read('a.csv --url http://127.0.0.1:3000 --user window1', env)).toMatchObject({ user: 'window1', password: 'secret' });
    expect(() => read('a.csv --url http://127.0.0.1:3000 --user window1')).toThrow('HUIYIN_IMPORT_PASSWORD');
    expect(() => read('a.csv --password secret')).toThrow('unknown option');
  });

  it.each([
    ['--dry-run', 'Name one file'],
    ['a.csv b.csv', 'Name one file'],
    ['a.csv --data d --url http://x', 'either --data or --url'],
  ])('that are not enough are an error: %s', (line, message) => {
    expect(() => read(line)).toThrow(message);
  });

  it('may only ask for help', () => {
    expect(read('--help')).toBeUndefined();
  });
});
