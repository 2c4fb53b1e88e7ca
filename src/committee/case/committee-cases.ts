import { Inject, Injectable } from '@nestjs/common';
import { STREAM_TOOLS, Streams, type StreamTools } from '#libs/event-store';
import type { CommitteeCaseEvent } from '../published.ts';
import { type CommitteeCase, committeeCaseKind } from './committee-case.state.ts';

/** The `committeeCase-<id>` streams. */
@Injectable()
export class CommitteeCases extends Streams<CommitteeCase, CommitteeCaseEvent> {
  constructor(@Inject(STREAM_TOOLS) tools: StreamTools) {
    super(committeeCaseKind, tools);
  }

  /** The report that an objection is about; undefined for any other case. It never changes. */
  async about(reportId: string): Promise<string | undefined> {
    const { state } = await this.state(reportId);
    return state.is === 'unknown' ? undefined : state.facts.about;
  }
}
