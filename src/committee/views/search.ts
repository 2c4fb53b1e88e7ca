import type { Page } from '#libs/read-models';

const PAGE = 200;
const MOST = 5_000;
const ROOM = 20;

export interface Found<Row> {
  readonly items: readonly Row[];
  readonly nextCursor?: string;
  /** Only where words were looked for: how many rows were opened, and whether that was all of them. */
  readonly searched?: { readonly scanned: number; readonly complete: boolean };
}

export type ReadPage<Row> = (limit: number, after: string | undefined) => Promise<Page<Row>>;

/**
 * Rows whose words match, within the other filters: at most 5,000 are opened for one answer. It may hold fewer rows than asked
 * for and still name a next page, so that nothing is skipped between two pages.
 */
export const search = async <Row>(
  read: ReadPage<Row>,
  matching: (rows: readonly Row[]) => Promise<readonly Row[]>,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Found<Row>> => {
  const items: Row[] = [];
  let scanned = 0;
  let after = page.cursor;
  do {
    const { items: rows, next } = await read(Math.min(PAGE, page.limit - items.length, MOST - scanned), after);
    items.push(...(await matching(rows)));
    scanned += rows.length;
    after = next;
  } while (after !== undefined && scanned < MOST && page.limit - items.length >= Math.min(ROOM, page.limit));
  return { items, ...(after === undefined ? {} : { nextCursor: after }), searched: { scanned, complete: after === undefined } };
};

/** Case and width of letters do not count; the words may stand in any order. */
export const matcher = (q: string): ((text: string | undefined) => boolean) => {
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
  const wanted = plain(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (text) => text !== undefined && wanted.every((word) => plain(text).includes(word));
};
