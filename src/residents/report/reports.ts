import { Inject, Injectable } from '@nestjs/common';
import { STREAM_TOOLS, Streams, type StreamTools } from '#libs/event-store';
import type { ResidentsEvent } from '../published.ts';
import { type Report, reportKind } from './report.state.ts';

/** The `report-<id>` streams. */
@Injectable()
export class Reports extends Streams<Report, ResidentsEvent> {
  constructor(@Inject(STREAM_TOOLS) tools: StreamTools) {
    super(reportKind, tools);
  }
}

/** What every act on a report answers. */
export interface Done {
  readonly revision: number;
  readonly position: number;
}
