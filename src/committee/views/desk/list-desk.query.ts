import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { present } from '#libs/eventing';
import { Reviewers } from '../acts/reviewers.ts';
import { conditions, type Filter, sorting } from '../filter.ts';
import { type Named, Names } from '../names.ts';
import { Texts } from '../said/texts.ts';
import { type Found, matcher, search } from '../search.ts';
import { Views } from '../views.ts';
import { type Viewer, visibleCases, withheld } from '../visible.ts';
import { desk, type DeskRow, type DeskStatus } from './desk.projection.ts';

/** One line of the desk. */
export interface DeskItem extends Omit<DeskRow, 'id' | 'community'>, Named {
  readonly reportId: string;
  /** The first 80 characters; absent when they were erased or are kept from this reader. */
  readonly excerpt?: string;
  /** The words are kept from this reader, whose own act the objection is about. */
  readonly withheld?: true;
  readonly supports: number;
}

export class ListDesk extends Query<Found<DeskItem>> {
  constructor(
    readonly filter: Filter<DeskStatus>,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

@QueryHandler(ListDesk)
export class ListDeskHandler implements IQueryHandler<ListDesk> {
  constructor(
    private readonly views: Views,
    private readonly texts: Texts,
    private readonly names: Names,
    private readonly reviewers: Reviewers,
  ) {}

  async execute({ filter, viewer }: ListDesk): Promise<Found<DeskItem>> {
    const where = { ...conditions(filter, this.views.now), ...visibleCases(viewer) };
    const view = this.views.of<DeskRow>(desk);
    const read = (limit: number, after: string | undefined) =>
      view.find({ where, sort: sorting(filter.sort), limit, ...present({ after }) });
    if (filter.q === undefined) {
      const { items, next } = await read(filter.limit, filter.cursor);
      return { items: await this.items(items, viewer), ...present({ nextCursor: next }) };
    }
    const found = await search(read, (rows) => this.matching(rows, filter.q as string, viewer), filter);
    return { ...found, items: await this.items(found.items, viewer) };
  }

  private async matching(rows: readonly DeskRow[], q: string, viewer: Viewer): Promise<readonly DeskRow[]> {
    const matches = matcher(q);
    const [said, hidden] = await Promise.all([this.texts.said(rows.map((r) => r.id)), this.hidden(rows, viewer)]);
    return rows.filter((row) => !hidden.has(row.id) && matches(this.texts.words(said.get(row.id)).text));
  }

  private async items(rows: readonly DeskRow[], viewer: Viewer): Promise<readonly DeskItem[]> {
    const [said, hidden] = await Promise.all([this.texts.said(rows.map((r) => r.id)), this.hidden(rows, viewer)]);
    return rows.map(({ id, community: _, ...row }) => {
      const doc = said.get(id);
      const excerpt = hidden.has(id) ? undefined : this.texts.excerpt(doc);
      return {
        ...row,
        reportId: id,
        ...this.names.of(row),
        ...present({ excerpt, withheld: hidden.has(id) ? (true as const) : undefined }),
        supports: doc?.supports ?? 0,
      };
    });
  }

  /** Objections to what this reader did. */
  private async hidden(rows: readonly DeskRow[], viewer: Viewer): Promise<ReadonlySet<string>> {
    const abouts = rows.flatMap((row) => row.about ?? []);
    const involved = await this.reviewers.involvedIn(abouts);
    const own = rows.filter((row) => row.about !== undefined && withheld(viewer, involved.get(row.about) ?? []));
    return new Set(own.map((row) => row.id));
  }
}
