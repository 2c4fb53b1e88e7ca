import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Bilingual, Territory } from '#community/published';
import { Missing, present } from '#libs/eventing';
import { Dashboards } from '../dashboard/dashboards.ts';
import { figuresConfig } from '../figures/config.ts';
import type { Window } from '../figures/population.ts';
import type { Dashboard } from '../published.ts';
import type { FactsDoc } from '../views/facts/facts.doc.ts';
import { type EventBehind, FigureEvents } from './figure-events.ts';
import { type FigureMeaning, figureNamed } from './figures.ts';

export interface Explanation {
  readonly figure: string;
  readonly formula: Bilingual;
  readonly rule: { readonly name: string; readonly version: string; readonly source: string };
  readonly window: Dashboard['window'];
  readonly asOf: Dashboard['asOf'];
  readonly numbers: object;
  readonly events: readonly EventBehind[];
  readonly nextCursor?: string;
}

export interface ExplanationAsked {
  readonly figure: string;
  readonly window: Window;
  readonly capacity: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly after?: number;
}

export class ExplainFigure extends Query<Explanation> {
  constructor(readonly ask: ExplanationAsked) {
    super();
  }
}

const DESKS: Readonly<Record<string, readonly string[]>> = {
  'committee.chair': ['committeeCase-', 'mediation-'],
  'committee.member': ['committeeCase-'],
  'committee.mediator': ['mediation-'],
};

/** The committee sees which report it is only where the report is the committee's own, and never a sensitive one from here. */
export const maySee =
  (capacity: string) =>
  ({ sensitive, streams }: FactsDoc): boolean =>
    !sensitive && streams.some((stream) => (DESKS[capacity] ?? []).some((prefix) => stream.startsWith(prefix)));

/** How a figure comes about: words, rule, numbers, and the events behind it (design.md: a figure explains itself). */
@QueryHandler(ExplainFigure)
export class ExplainFigureHandler implements IQueryHandler<ExplainFigure> {
  constructor(
    private readonly dashboards: Dashboards,
    private readonly events: FigureEvents,
    @Inject('community.Territory') private readonly territory: Territory,
  ) {}

  async execute({ ask }: ExplainFigure): Promise<Explanation> {
    const { figure, window, after } = ask;
    const meaning = figureNamed(figure);
    if (!meaning) throw new Missing('participation.no-such-figure');
    const all = await this.dashboards.of(window, after);
    return {
      figure,
      formula: meaning.formula,
      rule: { name: figure, version: figuresConfig.version, source: meaning.source },
      window: all.window,
      asOf: all.asOf,
      numbers: meaning.numbers(all),
      ...(await this.behind(ask, meaning, all)),
    };
  }

  private async behind(ask: ExplanationAsked, meaning: FigureMeaning, all: Dashboard): Promise<Pick<Explanation, 'events' | 'nextCursor'>> {
    const { window, capacity, limit, cursor } = ask;
    // A list of the events is as telling as the number that is hidden.
    if (typeof meaning.behind(all) !== 'number') return { events: [] };
    return this.events.page(
      present({
        community: this.territory.id,
        window,
        types: meaning.types,
        acts: meaning.acts,
        limit,
        cursor,
        maySee: maySee(capacity),
      }),
    );
  }
}
