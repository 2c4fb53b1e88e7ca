import type { Asker, CaseFacts } from '../case/case-access.ts';
import { isHead, works } from '../case/case-access.ts';
import type { Row } from '../views/row/row.doc.ts';

/** A row as `case-access.ts` judges it. */
export const rowFacts = (row: Row): CaseFacts => ({
  item: row.item,
  kind: row.kind,
  grid: row.grid,
  desk: row.desk,
  officer: row.officer,
  handoverTo: row.handoverTo,
  withPolice: row.referrals.some((r) => r.police),
});

/** Sensitive words are for those who handle the case and for the head who answers for it. */
export const readsWords = (asker: Asker, row: Row): boolean => !row.sensitive || isHead(asker.capacity) || works(asker, rowFacts(row));
