import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Language = 'zh-CN' | 'en';
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** The pages' own words, so that a test names the thing and not its present wording: `say('resident:say.check.send')`. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const FOLDER = fileURLToPath(new URL('../../web/shared/i18n/', import.meta.url));

const read = (language: Language, file: string): unknown => JSON.parse(readFileSync(join(FOLDER, language, `${file}.json`), 'utf8'));
const below = (tree: unknown, name: string): unknown => (typeof tree === 'object' && tree !== null ? Reflect.get(tree, name) : undefined);

/** Plural forms as i18next names them; Chinese has one form for every number. */
const forms = (key: string, count: string | number | undefined): string[] =>
  count === undefined ? [key] : [`${key}_${Number(count) === 1 ? 'one' : 'other'}`, key];

export const wordsOf = (language: Language): Say => {
  const files = new Map<string, unknown>();
  const file = (name: string): unknown => {
    if (!files.has(name)) files.set(name, read(language, name));
    return files.get(name);
  };
  return (key, values = {}) => {
    const [name = '', path = ''] = key.split(':');
    const found = forms(path, values['count'])
      .map((form) => form.split('.').reduce(below, file(name)))
      .find((text) => typeof text === 'string');
    if (typeof found !== 'string') throw new Error(`no words in ${language} for ${key}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, value: string) => String(values[value] ?? ''));
  };
};
