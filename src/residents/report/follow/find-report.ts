import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#libs/event-store';
import { Missing } from '#libs/eventing';
import { CAUGHT_UP, type CaughtUp } from '#libs/projections';
import { READ_MODELS, type ReadModels } from '#libs/read-models';
import { tracking } from '../../views/tracking/tracking.projection.ts';
import type { TrackingDoc } from '../../views/tracking/tracking.doc.ts';
import { readCode, TRACKING_CODES, type TrackingCodes } from '../tracking-code.ts';

const WAIT_MS = 2_000;

/** Finds a report by its code. Somebody who has only just been given the code must find it, so a miss waits for the view once. */
@Injectable()
export class FindReport {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CAUGHT_UP) private readonly caughtUp: CaughtUp,
    @Inject(TRACKING_CODES) private readonly codes: TrackingCodes,
  ) {}

  /** Throws Missing for a code that was never given out. */
  async byCode(typed: string): Promise<{ readonly code: string; readonly doc: TrackingDoc }> {
    const code = readCode(typed);
    if (code === undefined) throw new Missing('residents.no-such-report');
    const hash = this.codes.hashOf(code);
    const doc = (await this.look(hash)) ?? (await this.lookAgain(hash));
    if (!doc) throw new Missing('residents.no-such-report');
    return { code, doc };
  }

  private async look(trackingHash: string): Promise<TrackingDoc | undefined> {
    const view = this.models.view<TrackingDoc>(tracking.spec);
    const page = await view.find({ where: { trackingHash }, sort: { by: 'trackingHash', direction: 'asc' }, limit: 1 });
    return page.items[0];
  }

  private async lookAgain(hash: string): Promise<TrackingDoc | undefined> {
    await this.caughtUp.whenCaughtUp(await this.store.head(), WAIT_MS);
    return this.look(hash);
  }
}
