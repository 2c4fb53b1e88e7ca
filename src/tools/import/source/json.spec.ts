import { readJsonLines, readJsonList } from './json.ts';

describe('a JSON Lines file', () => {
  it('is one object on each line; a broken line does not spoil the others', () => {
    const { columns, rows, unreadable } = readJsonLines('{"text":"一","n":1}\r\n\n{"text":\n[1]\n{"at":null,"text":"二"}\n');
    expect(columns).toEqual(['text', 'n']);
    expect(rows.map(({ line, cells }) => [line, cells.get('text')])).toEqual([
      [1, '一'],
      [5, '二'],
    ]);
    expect(unreadable.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('without any object is an error', () => {
    expect(() => readJsonLines('hello\nworld')).toThrow('not a JSON Lines file');
  });
});

describe('a JSON file', () => {
  it('is a list of objects', () => {
    expect(readJsonList('[{"text":"一"},{"text":{"a":1}}]').rows.map(({ cells }) => cells.get('text'))).toEqual(['一', '{"a":1}']);
  });

  it('that is broken is an error', () => {
    expect(() => readJsonList('[{"text":')).toThrow('broken');
  });
});
