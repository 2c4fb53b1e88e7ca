import type { ReportKind } from '../published.ts';
import type { Item } from './catalogue.types.ts';
import { shippedCatalogue } from './shipped.ts';

export interface Suggestion {
  readonly code: string;
  /** How much of the item's words was found, and how early; only good for ordering. */
  readonly score: number;
}

const MOST = 3;
/** Below this a match is an accident: one short word late in the text. */
const ENOUGH = 1.4;
/** Anything much weaker than the best is left out rather than offered. */
const BESIDE_BEST = 0.45;

/** Asking, and turning to the authorities, are said in reports of every kind: these items come after what a report is about. */
const general: ReadonlySet<string> = new Set(['INF-01', 'GOV-02']);
const GENERAL = 0.55;

interface Phrase {
  readonly text: string;
  readonly weight: number;
}

interface Indexed {
  readonly item: Item;
  readonly zh: readonly Phrase[];
  readonly en: readonly Phrase[];
}

/** Chinese is searched without any spaces, since web forms scatter them; English word by word, from the beginning of a word. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');
const spaced = (text: string): string => ` ${text.replace(/[^a-z0-9]+/g, ' ').trim()} `;

/** The longer a phrase, the less it is found by accident. */
const zhWeight = (text: string): number => [0, 0.5, 1, 1.6][text.length] ?? 2.2;
const enWeight = (text: string): number => [0, 1.2, 2.2][text.split(' ').length] ?? 2.6;

const indexed = (item: Item): Indexed => ({
  item,
  zh: item.words.zh.map((word) => ({ text: squeezed(word.toLowerCase()), weight: zhWeight(word) })),
  en: item.words.en.map((word) => ({ text: spaced(word.toLowerCase()).trimEnd(), weight: enWeight(word) })),
});

/** People say first what it is about. */
const earliness = (at: number): number => {
  if (at < 40) return 1.5;
  if (at < 120) return 1.1;
  return at < 300 ? 0.8 : 0.5;
};

const found = (phrases: readonly Phrase[], text: string): number => {
  const hits = phrases.map((phrase) => ({ ...phrase, at: text.indexOf(phrase.text) })).filter((hit) => hit.at >= 0);
  const longest = hits.filter((hit) => !hits.some((other) => other.text !== hit.text && other.text.includes(hit.text)));
  return longest.reduce((sum, hit) => sum + hit.weight * earliness(hit.at), 0);
};

/** What the kind of report makes more or less likely. */
const fit = (item: Item, kind: ReportKind | undefined): number => {
  if (kind === 'dispute') return item.mediationAllowed ? 1.3 : 1;
  if (item.form !== 'opinion') return 1;
  return kind === 'opinion' ? 1.3 : 1;
};

const rounded = (score: number): number => Math.round(score * 100) / 100;

const scoreOf = ({ item, zh, en }: Indexed, text: { zh: string; en: string }, kind: ReportKind | undefined): Suggestion | undefined => {
  const evidence = found(zh, text.zh) + found(en, text.en);
  if (evidence < ENOUGH) return undefined;
  return { code: item.code, score: rounded(evidence * fit(item, kind) * (general.has(item.code) ? GENERAL : 1)) };
};

/** Builds the index of a catalogue's words; the function it gives back is pure and always answers the same. */
export const createSuggest = (items: readonly Item[]) => {
  const index = items.map(indexed);
  return (text: string, kind?: ReportKind): Suggestion[] => {
    const plain = text.normalize('NFKC').toLowerCase();
    const both = { zh: squeezed(plain), en: spaced(plain) };
    const scored = index.map((entry) => scoreOf(entry, both, kind)).filter((one) => one !== undefined);
    const [best, ...others] = scored.sort((a, b) => b.score - a.score);
    if (!best) return [];
    return [best, ...others.filter(({ score }) => score >= best.score * BESIDE_BEST)].slice(0, MOST);
  };
};

/** Up to three items of the shipped catalogue that a text may be about, best first. A person decides. */
export const suggest = createSuggest(shippedCatalogue.all);
