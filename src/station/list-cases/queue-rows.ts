import { Inject, Injectable } from '@nestjs/common';
import { BadCursor, type Query, READ_MODELS, type ReadModels, type View } from '#libs/read-models';
import { type Asker, sees } from '../case/case-access.ts';
import { rowFacts } from '../queue-item/row-facts.ts';
import { queue } from '../views/queue/queue.projection.ts';
import type { Row } from '../views/row/row.doc.ts';
import { fits, inOrder } from './filter.ts';
import { handedWheres, isOwn, narrowed, ownWhere } from './scope.ts';

export interface Wanted {
  readonly asker: Asker & { readonly community: string };
  readonly where: Query['where'];
  readonly sort: Query['sort'];
}

export interface RowPage {
  readonly rows: readonly Row[];
  readonly next?: string;
}

/** Few cases are handed over; should there be more, the ones with the latest dates are those still open. */
const MOST_HANDED = 200;
const LATEST_FIRST: Query['sort'] = { by: 'dueBy', direction: 'desc' };

/** What one person may see of the queue: what was handed to the person first, then the post's own, page by page. */
@Injectable()
export class QueueRows {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async page(wanted: Wanted, limit: number, cursor?: string): Promise<RowPage> {
    if (cursor?.startsWith('own.')) return this.own(wanted, limit, cursor.slice(4) || undefined);
    const from = cursor === undefined ? 0 : offsetOf(cursor);
    const handed = await this.handed(wanted);
    const rows = handed.slice(from, from + limit);
    if (handed.length > from + limit) return { rows, next: `handed.${from + limit}` };
    if (rows.length === limit) return { rows, next: 'own.' };
    const rest = await this.own(wanted, limit - rows.length);
    return { rows: [...rows, ...rest.rows], ...(rest.next === undefined ? {} : { next: rest.next }) };
  }

  /** How many rows each of several filters finds, up to a cap. All of them ask for open cases. */
  async counts(asker: Wanted['asker'], wheres: readonly Query['where'][], cap: number): Promise<readonly number[]> {
    const handed = await this.handed({ asker, where: { open: true }, sort: { by: 'dueBy', direction: 'asc' } });
    const counts = wheres.map(async (where) => {
      const own = await this.view().count(this.ownWhere({ asker, where }), cap);
      return Math.min(cap, own + handed.filter((row) => fits(row, where)).length);
    });
    return Promise.all(counts);
  }

  private async own(wanted: Wanted, limit: number, after?: string): Promise<RowPage> {
    const page = await this.view().find({
      where: this.ownWhere(wanted),
      sort: wanted.sort,
      limit,
      ...(after === undefined ? {} : { after }),
    });
    return { rows: page.items, ...(page.next === undefined ? {} : { next: `own.${page.next}` }) };
  }

  private async handed({ asker, where, sort }: Wanted): Promise<readonly Row[]> {
    const finds = handedWheres(asker).map((handed) =>
      this.view().find({ where: { community: asker.community, ...handed }, sort: LATEST_FIRST, limit: MOST_HANDED }),
    );
    const found = (await Promise.all(finds)).flatMap((page) => page.items);
    const rows = new Map(found.map((row) => [row.id, row]));
    return [...rows.values()].filter((row) => fits(row, where) && !isOwn(asker, row) && sees(asker, rowFacts(row))).sort(inOrder(sort));
  }

  private ownWhere({ asker, where }: Omit<Wanted, 'sort'>): Query['where'] {
    return { community: asker.community, ...narrowed(ownWhere(asker), where) };
  }

  private view(): View<Row> {
    return this.models.view<Row>(queue.spec);
  }
}

const offsetOf = (cursor: string): number => {
  const match = /^handed\.(\d{1,3})$/.exec(cursor);
  if (!match) throw new BadCursor();
  return Number(match[1]);
};
