import type { Query } from '#libs/read-models';
import { type Asker, type CaseFacts, sees } from '../case/case-access.ts';
import { rowFacts } from '../queue-item/row-facts.ts';
import type { Row } from '../views/row/row.doc.ts';

type Where = Query['where'];

/** What a post sees by itself, as conditions on the queue: the counterpart of `sees` in `case-access.ts`; a spec holds them together. */
const BY_POST: Readonly<Record<string, (asker: Asker) => Where>> = {
  'station.director': () => ({}),
  'station.deputy': () => ({ directorOnly: false }),
  'station.information': () => ({ directorOnly: false }),
  'station.window': () => ({ directorOnly: false, counter: true }),
  'station.grid-officer': ({ grids }) => ({ directorOnly: false, scope: { in: [...grids, 'unplaced'] } }),
  'station.facility': () => ({ directorOnly: false, facility: true }),
  'station.auxiliary-police': () => ({ directorOnly: false, police: true }),
};

const NOTHING: Where = { scope: { in: [] } };

export const ownWhere = (asker: Asker): Where => BY_POST[asker.capacity]?.(asker) ?? NOTHING;

const withoutPerson = (facts: CaseFacts): CaseFacts => ({
  ...facts,
  officer: undefined,
  handoverTo: facts.handoverTo === 'window' ? 'window' : undefined,
});

/** Does the row belong to the post's own list (and not only to the person)? */
export const isOwn = (asker: Asker, row: Row): boolean => sees(asker, withoutPerson(rowFacts(row)));

/** Every text but these, as ranges. Codes hold no blank, so nothing lies between a code and the code with a blank. */
const allBut = (codes: readonly string[]): readonly Where[string][] => {
  const sorted = [...codes].sort();
  const ends = sorted.map((code, index) => ({ ...(index === 0 ? {} : { from: `${sorted[index - 1]} ` }), before: code }));
  return [...ends, { from: `${sorted.at(-1)} ` }];
};

/** What lies outside the post's own list. The whole station lies inside for head and information officer. */
const OUTSIDE: Readonly<Record<string, (asker: Asker) => readonly Where[]>> = {
  'station.window': () => [{ counter: false }],
  'station.grid-officer': ({ grids }) => allBut([...grids, 'unplaced']).map((scope) => ({ scope })),
  'station.facility': () => [{ facility: false }],
  'station.auxiliary-police': () => [{ police: false }],
};

/** Cases that a person may see only because they were handed to that person: held though not the post's own, or offered. */
export const handedWheres = (asker: Asker): readonly Where[] => {
  const outside = OUTSIDE[asker.capacity]?.(asker) ?? [];
  if (outside.length === 0) return [];
  return [...outside.map((where) => ({ ...where, holder: asker.account })), { handoverTo: asker.account }];
};

const grids = (condition: Where[string] | undefined): readonly unknown[] | undefined => {
  if (condition === undefined) return undefined;
  return typeof condition === 'object' && 'in' in condition ? condition.in : [condition];
};

/** The post's own rows that the filter asks for: a grid that is not the asker's stays out of reach. */
export const narrowed = (own: Where, filter: Where): Where => {
  const mine = grids(own['scope']);
  const asked = grids(filter['scope']);
  const foreign = mine !== undefined && asked !== undefined && !asked.every((grid) => mine.includes(grid));
  return { ...own, ...filter, ...(foreign ? NOTHING : {}) };
};
