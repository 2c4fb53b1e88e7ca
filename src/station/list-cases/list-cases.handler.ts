import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { CLOCK, type Clock } from '#libs/eventing';
import { policy } from '../policy/policy.ts';
import { QueueItems } from '../queue-item/queue-items.ts';
import { readsWords } from '../queue-item/row-facts.ts';
import type { Row } from '../views/row/row.doc.ts';
import { type CaseFilter, filterWhere, sortOf } from './filter.ts';
import { ListCases, type QueueCounts, type QueuePage } from './list-cases.query.ts';
import { QueueRows, type Wanted } from './queue-rows.ts';

const CAP = 1000;
const SCAN_PAGE = 200;

interface Found {
  readonly rows: readonly Row[];
  readonly next?: string;
  readonly searched?: NonNullable<QueuePage['searched']>;
}

@QueryHandler(ListCases)
export class ListCasesHandler implements IQueryHandler<ListCases> {
  constructor(
    private readonly queue: QueueRows,
    private readonly items: QueueItems,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ asker, filter, page }: ListCases): Promise<QueuePage> {
    const now = this.clock.now();
    const wanted: Wanted = { asker, where: filterWhere(filter, now), sort: sortOf(page.sort) };
    const found: Found =
      filter.words === undefined
        ? await this.queue.page(wanted, page.limit, page.cursor)
        : await this.search(wanted, filter.words, page.limit);
    const items = await Promise.all(found.rows.map((row) => this.items.of(row, asker)));
    const counts = page.cursor === undefined ? await this.counts(asker, filter, now) : undefined;
    return {
      items,
      ...(found.next === undefined ? {} : { nextCursor: found.next }),
      ...(counts ? { counts } : {}),
      ...(found.searched ? { searched: found.searched } : {}),
    };
  }

  private async counts(asker: ListCases['asker'], { grid, holder }: CaseFilter, now: number): Promise<QueueCounts> {
    const base = { ...(grid === undefined ? {} : { grid }), ...(holder === undefined ? {} : { holder }) };
    const wheres = [{ due: 'today' } as const, { due: 'overdue' } as const, {}].map((due) => filterWhere({ ...base, ...due }, now));
    const [dueToday = 0, broken = 0, open = 0] = await this.queue.counts(asker, wheres, CAP);
    return { dueToday, broken, open, capped: Math.max(dueToday, broken, open) >= CAP };
  }

  /** Texts are sealed, so no index finds words: the rows are opened one by one, so many and no more. */
  private async search(wanted: Wanted, words: string, limit: number): Promise<Found> {
    const matches: Row[] = [];
    const needle = words.toLowerCase();
    let scanned = 0;
    let cursor: string | undefined;
    do {
      const page = await this.queue.page(wanted, SCAN_PAGE, cursor);
      matches.push(...page.rows.filter((row) => this.says(row, needle, wanted.asker)));
      scanned += page.rows.length;
      cursor = page.next;
    } while (cursor !== undefined && scanned < policy.search.mostRows && matches.length < limit);
    return { rows: matches.slice(0, limit), searched: { scanned, complete: cursor === undefined && matches.length <= limit } };
  }

  private says(row: Row, needle: string, asker: Wanted['asker']): boolean {
    const { zh, en } = this.items.itemName(row.item);
    const text = readsWords(asker, row) ? this.items.said(row)?.text : undefined;
    return [text, row.item, zh, en].some((words) => words?.toLowerCase().includes(needle));
  }
}
