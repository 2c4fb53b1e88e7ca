import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { ImportTrouble } from '../trouble.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const REPLACED = '\ufffd';
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these give a wrong guess away
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

const unreadable = (encoding?: string): ImportTrouble =>
  new ImportTrouble(
    `无法识别文件的文字编码${encoding === undefined ? '' : `(按 ${encoding} 读取出现乱码)`}。请另存为 UTF-8(或 GB18030),或用 --encoding 指明编码。`,
    `The file’s character encoding is not readable${encoding === undefined ? '' : ` (as ${encoding} it is garbled)`}. Save it as UTF-8 (or GB18030), or name the encoding with --encoding.`,
  );

const asAsked = (bytes: Buffer, encoding: string): Decoded => {
  if (!iconv.encodingExists(encoding)) throw new ImportTrouble(`不支持编码“${encoding}”。`, `There is no encoding "${encoding}".`);
  const text = iconv.decode(bytes, encoding);
  if (text.includes(REPLACED)) throw unreadable(encoding);
  return { text, encoding };
};

const asGb18030 = (bytes: Buffer): Decoded => {
  const text = iconv.decode(bytes, 'gb18030');
  if (text.includes(REPLACED) || CONTROLS.test(text)) throw unreadable();
  return { text, encoding: 'gb18030' };
};

/** Bytes as text: by the mark at the beginning, else UTF-8 if it is that without fault, else GB18030. Throws ImportTrouble. */
export const decode = (bytes: Buffer, encoding?: string): Decoded => {
  if (encoding !== undefined) return asAsked(bytes, encoding);
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return asAsked(bytes, marked[0]);
  // Every encoding would take these for characters, but no text has them.
  if (bytes.includes(0)) throw unreadable();
  return isUtf8(bytes) ? { text: iconv.decode(bytes, 'utf-8'), encoding: 'utf-8' } : asGb18030(bytes);
};
