import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#libs/event-store';
import { CAUGHT_UP, type CaughtUp } from '#libs/projections';
import { READ_MODELS, type ReadModels } from '#libs/read-models';
import { type ConsentLink, consents } from './consents.projection.ts';

const WAIT_MS = 2_000;

/** Finds what a link belongs to. Somebody who has only just been given it must find it, so a miss waits for the view once. */
@Injectable()
export class ConsentLinks {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CAUGHT_UP) private readonly caughtUp: CaughtUp,
  ) {}

  /** undefined for a link that was never given out. */
  async find(linkHash: string): Promise<ConsentLink | undefined> {
    return (await this.look(linkHash)) ?? (await this.lookAgain(linkHash));
  }

  private look(linkHash: string): Promise<ConsentLink | undefined> {
    return this.models.view<ConsentLink>(consents.spec).get(linkHash);
  }

  private async lookAgain(linkHash: string): Promise<ConsentLink | undefined> {
    await this.caughtUp.whenCaughtUp(await this.store.head(), WAIT_MS);
    return this.look(linkHash);
  }
}
