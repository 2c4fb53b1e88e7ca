import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, isoTime } from '#libs/eventing';
import { READ_MODELS, type ReadModels, type View, type ViewSpec } from '#libs/read-models';

/** The room's documents, and the moment at which they are read. */
@Injectable()
export class Views {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of<Doc extends object>({ spec }: { readonly spec: ViewSpec }): View<Doc> {
    return this.models.view<Doc>(spec);
  }

  /** Milliseconds since the epoch. */
  get now(): number {
    return this.clock.now();
  }

  /** ISO 8601, +08:00. */
  get nowText(): string {
    return isoTime(this.now);
  }
}
