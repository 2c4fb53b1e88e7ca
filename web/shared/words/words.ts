import i18next from 'i18next';
import type { Text2 } from '../api/types.ts';
import { textIn } from '../i18n/language.ts';

/** Words for codes that come from the server: an unknown code is shown as it is rather than hidden. */
type Group =
  | 'kind'
  | 'state'
  | 'unit'
  | 'desk'
  | 'level'
  | 'residency'
  | 'channel'
  | 'means'
  | 'outcome'
  | 'satisfaction'
  | 'side'
  | 'room'
  | 'pauseReason'
  | 'extensionReason'
  | 'promise'
  | 'post';

export function lookUp(key: string, values: Readonly<Record<string, string>> = {}): string | undefined {
  if (!i18next.exists(key)) return undefined;
  // The key was just seen to exist; which one it is cannot be known before.
  const translate = i18next.t as (name: string, words: Readonly<Record<string, string>>) => string;
  return translate(key, values);
}

export const word = (group: Group, code: string | null | undefined): string =>
  code === null || code === undefined || code === '' ? '' : (lookUp(`common:${group}.${code}`) ?? code);

/** A post's or capacity's name: `station.grid-officer` and `grid-officer` are the same post. */
export const postWord = (post: string): string => word('post', post.split('.').at(-1));

const isText2 = (x: unknown): x is Text2 => typeof x === 'object' && x !== null && 'zh' in x && 'en' in x;

/** A name as the server gives it: bilingual, a post code or a person's name. */
export function nameOf(who: Text2 | string | null | undefined): string {
  if (isText2(who)) return textIn(who, i18next.language);
  return who === null || who === undefined ? '' : postWord(who);
}

export const say = (text: Text2 | null | undefined): string => textIn(text, i18next.language);
