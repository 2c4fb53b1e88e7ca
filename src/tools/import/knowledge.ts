import type { Bilingual } from '#community/published';

export interface Named {
  readonly code: string;
  readonly name: Bilingual;
}

/** What must be known of the product to read a row: its items and places. */
export interface Knowledge {
  itemOf(text: string): string | undefined;
  /** The courtyard that a code, a name or an address means; `whole` when the text says nothing more than that. */
  courtyardOf(text: string): { readonly code: string; readonly whole: boolean } | undefined;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,,。.·・\-—_]/g, '');

const namesOf = ({ code, name }: Named): string[] => [plain(code), plain(name.zh), plain(name.en)];

export const knowledgeOf = (items: readonly Named[], courtyards: readonly Named[]): Knowledge => {
  const itemBy = new Map(items.flatMap((item) => namesOf(item).map((name) => [name, item.code])));
  const courtyardBy = new Map(courtyards.flatMap((courtyard) => namesOf(courtyard).map((name) => [name, courtyard.code])));
  const chinese = courtyards.map(({ code, name }) => ({ code, name: plain(name.zh) })).sort((a, b) => b.name.length - a.name.length);
  return {
    itemOf: (text) => itemBy.get(plain(text)),
    courtyardOf: (text) => {
      const exact = courtyardBy.get(plain(text));
      if (exact !== undefined) return { code: exact, whole: true };
      const within = chinese.find(({ name }) => name.length >= 4 && plain(text).includes(name));
      return within && { code: within.code, whole: false };
    },
  };
};
