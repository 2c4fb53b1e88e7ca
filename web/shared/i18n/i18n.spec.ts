import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('.', import.meta.url);
type Words = { readonly [key: string]: string | Words };

const read = (lang: string, file: string): Words => JSON.parse(readFileSync(new URL(`${lang}/${file}`, FOLDER), 'utf8')) as Words;
const files = readdirSync(new URL('zh-CN/', FOLDER)).filter((f) => f.endsWith('.json'));

/** English has a singular where Chinese has one form: `x_one` and `x_other` count as `x`. */
const plain = (key: string): string => key.replace(/_(one|other)$/, '');

function flat(words: Words, at = ''): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const path = at === '' ? key : `${at}.${key}`;
    if (typeof value === 'string') out.set(path, value);
    else for (const [k, v] of flat(value, path)) out.set(k, v);
  }
  return out;
}

/** A singular may say "once" instead of the number. */
const holes = (text: string): string[] =>
  [...text.matchAll(/{{(\w+)}}/g)]
    .map((m) => m[1] ?? '')
    .filter((name) => name !== 'count')
    .sort();

describe('the words of the pages', () => {
  it('come in the same files in both languages', () => {
    expect(readdirSync(new URL('en/', FOLDER)).filter((f) => f.endsWith('.json'))).toEqual(files);
  });

  it.each(files)('%s has the same keys in both languages', (file) => {
    const keys = (lang: string): string[] => [...new Set([...flat(read(lang, file)).keys()].map(plain))].sort();
    expect(keys('en')).toEqual(keys('zh-CN'));
  });

  it.each(files)('%s leaves nothing untranslated', (file) => {
    for (const [key, text] of flat(read('en', file))) {
      const fine = key.startsWith('brand') || key.startsWith('switchLanguage') || !/[\u4e00-\u9fff]/.test(text);
      expect(fine ? '' : `${key}: ${text}`).toBe('');
      expect(text.trim()).not.toBe('');
    }
    for (const [key, text] of flat(read('zh-CN', file))) expect(`${key}=${text.trim()}`).not.toBe(`${key}=`);
  });

  it.each(files)('%s asks for the same values in both languages', (file) => {
    const zh = flat(read('zh-CN', file));
    for (const [key, text] of flat(read('en', file)))
      expect([key, holes(text)]).toEqual([key, holes(zh.get(plain(key)) ?? zh.get(key) ?? '')]);
  });

  it.each(files)('%s never says "floating population"', (file) => {
    expect(JSON.stringify([read('en', file), read('zh-CN', file)])).not.toMatch(/floating|流动人口/i);
  });
});
