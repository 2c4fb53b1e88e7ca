import { Inject, Injectable } from '@nestjs/common';
import type { Territory } from '#community/published';
import type { Directory } from '#identity/published';
import type { Asker } from './case-access.ts';

/** Who asks, from a request or a command's meta, with the grids of that account. */
@Injectable()
export class Askers {
  constructor(
    @Inject('community.Territory') private readonly territory: Territory,
    @Inject('identity.Directory') private readonly directory: Directory,
  ) {}

  of(who: { readonly actor: string; readonly capacity: string; readonly community: string }): Asker & { readonly community: string } {
    return { account: who.actor, capacity: who.capacity, community: who.community, grids: this.territory.gridsOf(who.actor) };
  }

  /** Whose cases are asked for: `me`, `none`, a colleague by user name, or an account. */
  async holder(asked: string | undefined, me: string): Promise<string | undefined> {
    if (asked === undefined || asked === 'none') return asked && 'nobody';
    return asked === 'me' ? me : ((await this.directory.byUsername(asked)) ?? asked);
  }
}
