import { Inject, Injectable } from '@nestjs/common';
import type { ItemRules, Place, Route, Territory } from '#community/published';
import { present } from '#libs/eventing';
import type { Submission } from './submit-report.command.ts';

type Where = Pick<Submission, 'kind' | 'item' | 'place'>;

/** Where what was said happened and who has it first: the courtyard's grid of that day, and the route that the rules give. */
@Injectable()
export class FirstRoute {
  constructor(
    @Inject('community.ItemRules') private readonly rules: ItemRules,
    @Inject('community.Territory') private readonly territory: Territory,
  ) {}

  of(ask: Where, at: string): Route & { readonly place?: Place } {
    const place = this.place(ask);
    return { ...this.rules.route({ kind: ask.kind, at, ...present({ item: ask.item, place }) }), ...present({ place }) };
  }

  private place({ place }: Where): Place | undefined {
    const { courtyard, building } = place ?? {};
    // All of it may stand in the sealed detail.
    if (courtyard === undefined && building === undefined) return undefined;
    return present({ grid: courtyard === undefined ? undefined : this.territory.gridOf(courtyard), courtyard, building });
  }
}
