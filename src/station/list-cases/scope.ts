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
  'station.window': () => ({ counter: true }),
  'station.grid-officer': ({ grids }) => ({ scope: { in: [...grids, 'unplaced'] } }),
  'station.facility': () => ({ facility: true }),
  'station.auxiliary-police': () => ({ police: true }),
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

const SEE_THE_WHOLE_STATION = ['station.director', 'station.deputy', 'station.information'];

/** Cases that a person may see only because they were handed to that person: had by hand-over, or offered. */
export const handedWheres = (asker: Asker): readonly Where[] =>
  SEE_THE_WHOLE_STATION.includes(asker.capacity) ? [] : [{ holder: asker.account, handed: true }, { handoverTo: asker.account }];

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
