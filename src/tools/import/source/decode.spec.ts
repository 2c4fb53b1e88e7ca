import iconv from 'iconv-lite';
import { decode } from './decode.ts';

const TEXT = '内容,时间\n楼道灯坏了,2026-01-06\n';

describe('the encoding of a file', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT)])],
    ['gb18030', iconv.encode(TEXT, 'gb18030')],
    ['utf-16le', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
  ])('is found to be %s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding });
  });

  it('may be named', () => {
    expect(decode(iconv.encode(TEXT, 'big5'), 'big5').text).toContain('2026-01-06');
  });

  it.each([
    ['bytes of no text', Buffer.from([0, 1, 2, 3])],
    ['UTF-16 without its mark', iconv.encode(TEXT, 'utf-16le')],
    ['Latin-1', Buffer.from('caf\u00e9, na\u00efve, \u00e0 la carte', 'latin1')],
  ])('that is not there is an error: %s', (_, bytes) => {
    expect(() => decode(bytes)).toThrow('encoding is not readable');
  });

  it('that was named wrongly is an error', () => {
    expect(() => decode(iconv.encode(TEXT, 'gb18030'), 'utf-8')).toThrow('garbled');
    expect(() => decode(Buffer.from(TEXT), 'no-such')).toThrow('no encoding "no-such"');
  });
});
