import { Inject, Injectable } from '@nestjs/common';
import { People } from './people.ts';
import type { Bilingual, ItemRules, Territory } from '#community/published';
import { present } from '#libs/eventing';

export interface Named {
  readonly itemName?: Bilingual;
  readonly gridName?: Bilingual;
  readonly courtyardName?: Bilingual;
}

/** Names for the codes of a row, in both languages. */
@Injectable()
export class Names {
  constructor(
    @Inject('community.ItemRules') private readonly rules: ItemRules,
    @Inject('community.Territory') private readonly territory: Territory,
    readonly people: People,
  ) {}

  of(row: { readonly item: string; readonly grid?: string; readonly courtyard?: string }): Named {
    return present({
      itemName: this.itemName(row.item),
      gridName: row.grid === undefined ? undefined : this.territory.gridName(row.grid),
      courtyardName: row.courtyard === undefined ? undefined : this.territory.courtyardName(row.courtyard),
    });
  }

  itemName(item: string): Bilingual | undefined {
    return this.rules.item(item)?.name;
  }

  get community(): Bilingual {
    return this.territory.name;
  }
}
