import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { present } from '#libs/eventing';
import { conditions, type Filter, sorting } from '../filter.ts';
import { type Named, Names } from '../names.ts';
import { Texts } from '../said/texts.ts';
import { type Found, matcher, search } from '../search.ts';
import { Views } from '../views.ts';
import type { Viewer } from '../visible.ts';
import { mediations, type MediationRow, type MediationStatus, type PartyLine } from './mediations.projection.ts';

/** How many parties were asked, and how many have agreed or refused. */
export interface Consents {
  readonly asked: number;
  readonly given: number;
  readonly refused: number;
}

/** One line of the mediations. */
export interface MediationItem extends Omit<MediationRow, 'id' | 'community' | 'parties' | 'met'>, Named {
  readonly reportId: string;
  readonly mediatorName?: string;
  readonly parties: Consents;
  /** The first 80 characters of what the reporter said. */
  readonly excerpt?: string;
}

export const countConsents = (parties: readonly PartyLine[]): Consents => ({
  asked: parties.length,
  given: parties.filter((p) => p.consent === 'given').length,
  refused: parties.filter((p) => p.consent === 'refused').length,
});

export class ListMediations extends Query<Found<MediationItem>> {
  constructor(
    readonly filter: Filter<MediationStatus>,
    readonly viewer: Viewer,
  ) {
    super();
  }
}

@QueryHandler(ListMediations)
export class ListMediationsHandler implements IQueryHandler<ListMediations> {
  constructor(
    private readonly views: Views,
    private readonly texts: Texts,
    private readonly names: Names,
  ) {}

  async execute({ filter, viewer }: ListMediations): Promise<Found<MediationItem>> {
    const where = { ...conditions(filter, this.views.now), community: viewer.community };
    const view = this.views.of<MediationRow>(mediations);
    const read = (limit: number, after: string | undefined) =>
      view.find({ where, sort: sorting(filter.sort), limit, ...present({ after }) });
    if (filter.q === undefined) {
      const { items, next } = await read(filter.limit, filter.cursor);
      return { items: await this.items(items), ...present({ nextCursor: next }) };
    }
    const matches = matcher(filter.q);
    const matching = async (rows: readonly MediationRow[]) => {
      const said = await this.texts.said(rows.map((row) => row.id));
      return rows.filter((row) => matches(this.texts.words(said.get(row.id)).text));
    };
    const found = await search(read, matching, filter);
    return { ...found, items: await this.items(found.items) };
  }

  private async items(rows: readonly MediationRow[]): Promise<readonly MediationItem[]> {
    const [said, mediators] = await Promise.all([
      this.texts.said(rows.map((row) => row.id)),
      this.names.people.namesOf(rows.flatMap((row) => row.mediator ?? [])),
    ]);
    return rows.map(({ id, community: _, parties, met: __, ...row }) => ({
      ...row,
      reportId: id,
      ...this.names.of(row),
      ...present({ mediatorName: mediators.get(row.mediator ?? ''), excerpt: this.texts.excerpt(said.get(id)) }),
      parties: countConsents(parties),
    }));
  }
}
