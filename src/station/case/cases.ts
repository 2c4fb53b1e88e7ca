import { Inject, Injectable } from '@nestjs/common';
import { STREAM_TOOLS, Streams, type StreamTools } from '#libs/event-store';
import type { StationEvent } from '../published.ts';
import { type StationCase, stationCaseKind } from './case.state.ts';

/** The `stationCase-<reportId>` streams. */
@Injectable()
export class StationCases extends Streams<StationCase, StationEvent> {
  constructor(@Inject(STREAM_TOOLS) tools: StreamTools) {
    super(stationCaseKind, tools);
  }
}

/** What every act on a case answers. */
export interface Done {
  readonly revision: number;
  readonly position: number;
}

/** An outcome as clients get it. */
export const doneOf = ({ revision, position }: Done): Done => ({ revision, position });
