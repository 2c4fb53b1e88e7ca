import type { Text2 } from '../api/types.ts';

export type Lang = 'zh-CN' | 'en';
const KEY = 'huiyin.language';

const isLang = (x: unknown): x is Lang => x === 'zh-CN' || x === 'en';

/** The language chosen before, else the first of the browser's that we have, else Chinese. */
export function firstLanguage(): Lang {
  const chosen = remembered();
  if (chosen !== undefined) return chosen;
  for (const tag of navigator.languages) {
    if (tag.toLowerCase().startsWith('zh')) return 'zh-CN';
    if (tag.toLowerCase().startsWith('en')) return 'en';
  }
  return 'zh-CN';
}

function remembered(): Lang | undefined {
  const stored = localStorage.getItem(KEY);
  return isLang(stored) ? stored : undefined;
}

export const rememberLanguage = (lang: Lang): void => localStorage.setItem(KEY, lang);

export const textIn = (text: Text2 | null | undefined, lang: string): string =>
  text === null || text === undefined ? '' : lang === 'en' ? text.en : text.zh;
