import type { TimelineEntry } from '../api/types.ts';
import { lookUp, nameOf, word } from './words.ts';

/** A resident is "you"; staff read of "the resident". */
export type Reader = 'resident' | 'staff';
type Details = Readonly<Record<string, unknown>>;
type Teller = (value: string) => string;

const plain = (key: string): string => lookUp(`events:word.${key}`) ?? key;
const reason: Teller = (v) => lookUp(`common:pauseReason.${v}`) ?? lookUp(`common:extensionReason.${v}`) ?? v;
const target: Teller = (v) => lookUp(`common:unit.${v}`) ?? lookUp(`common:post.${v}`) ?? v;

const TELL: Readonly<Record<string, Teller>> = {
  means: (v) => word('means', v),
  outcome: (v) => word('outcome', v),
  satisfaction: (v) => word('satisfaction', v),
  unit: (v) => word('unit', v),
  reason,
  to: target,
  how: plain,
  kind: plain,
  role: plain,
  number: (v) => v,
  parts: (v) => v,
  officer: (v) => v,
};

const FALLBACK: Readonly<Record<string, string>> = { officer: 'someone', unit: 'body', to: 'body' };

const fallback = (name: string): string => (FALLBACK[name] === undefined ? '' : plain(FALLBACK[name]));

const detail = (details: Details, name: string): string | undefined => {
  const value = details[`${name}Name`] ?? details[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

/** The words that an event's sentence may contain, each in the reader's language. */
function wordsOf(entry: TimelineEntry): Record<string, string> {
  const details: Details = entry.details ?? {};
  const by = entry.what === 'case-taken' ? nameOf(entry.by) : '';
  const words = Object.entries(TELL).map(([name, teller]) => {
    const value = detail(details, name);
    return [name, value === undefined ? fallback(name) : teller(value)];
  });
  return { ...Object.fromEntries(words), ...(by === '' ? {} : { officer: by }) };
}

// Latin and full-width forms.
const EMPTY_BRACKETS = /\s*[(\uff08]\s*[)\uff09]/g;
const DANGLING_COLON = /[:\uff1a]\s*$/;

/** The same event in other circumstances: the house did it because the time had passed; it was said as a part of something else. */
const stepOf = ({ what, details }: TimelineEntry): string => {
  const facts: Details = details ?? {};
  if (facts['part'] === true) return 'part-made';
  return facts['lapsed'] === true ? `${what}-lapsed` : what;
};

/** One sentence for one step, in plain words; empty brackets of missing details are dropped. */
export function tellEvent(entry: TimelineEntry, reader: Reader): string {
  const words = wordsOf(entry);
  const what = stepOf(entry);
  const asStaff = reader === 'staff' ? lookUp(`events:asStaff.${entry.room}.${what}`, words) : undefined;
  const sentence = asStaff ?? lookUp(`events:${entry.room}.${what}`, words) ?? lookUp('events:other') ?? entry.what;
  return sentence.replace(EMPTY_BRACKETS, '').replace(DANGLING_COLON, '');
}
