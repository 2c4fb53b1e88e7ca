import { Inject, Injectable } from '@nestjs/common';
import { STREAM_TOOLS, Streams, type StreamTools } from '#libs/event-store';
import type { MediationEvent } from '../published.ts';
import { type Mediation, mediationKind } from './mediation.state.ts';

/** The `mediation-<id>` streams. */
@Injectable()
export class Mediations extends Streams<Mediation, MediationEvent> {
  constructor(@Inject(STREAM_TOOLS) tools: StreamTools) {
    super(mediationKind, tools);
  }
}
