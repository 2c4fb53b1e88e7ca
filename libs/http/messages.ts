import type { Language } from './acting.ts';

/** One code's words, e.g. `{ zh: '案件已办结', en: 'The case is closed' }`; `{name}` is filled from the refusal's data. */
export type Wording = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** The words for codes, collected from the rooms. Provided under this token. */
export const MESSAGES = 'http.Messages';

export class Messages {
  private readonly words: Map<string, { zh: string; en: string }>;

  constructor(parts: readonly Wording[]) {
    this.words = new Map(parts.flatMap((part) => Object.entries(part)));
  }

  has(code: string): boolean {
    return this.words.has(code);
  }

  /** The code itself where nobody has worded it; a test holds that every code in use is worded. */
  say(code: string, language: Language, data: Readonly<Record<string, unknown>> = {}): string {
    const words = this.words.get(code);
    if (!words) return code;
    const text = language === 'en' ? words.en : words.zh;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in data ? String(data[name]) : whole));
  }
}
