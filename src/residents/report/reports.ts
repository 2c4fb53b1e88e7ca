import { Inject, Injectable } from '@nestjs/common';
import { STREAM_TOOLS, Streams, type StreamTools } from '#libs/event-store';
import type { Recorded } from '#libs/eventing';
import type { ResidentsEvent, SubmissionEvent } from '../published.ts';
import { type Report, reportKind } from './report.state.ts';

/** The `report-<id>` streams. */
@Injectable()
export class Reports extends Streams<Report, ResidentsEvent> {
  constructor(@Inject(STREAM_TOOLS) private readonly log: StreamTools) {
    super(reportKind, log);
  }

  /** How a report began, with its sealed words; undefined where there is no such report. */
  async submission(id: string): Promise<Recorded<SubmissionEvent> | undefined> {
    const [first] = await this.log.store.load(`${reportKind.prefix}-${id}`);
    return first && (this.log.upcast(first) as unknown as Recorded<SubmissionEvent>);
  }
}

/** What every act on a report answers. */
export interface Done {
  readonly revision: number;
  readonly position: number;
}
