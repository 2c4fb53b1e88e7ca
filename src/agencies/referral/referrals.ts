import { Inject, Injectable } from '@nestjs/common';
import { STREAM_TOOLS, Streams, type StreamTools } from '#libs/event-store';
import type { AgenciesEvent } from '../published.ts';
import { type Referral, referralKind } from './referral.state.ts';

/** The `referral-<reportId>-<n>` streams. */
@Injectable()
export class Referrals extends Streams<Referral, AgenciesEvent> {
  constructor(@Inject(STREAM_TOOLS) tools: StreamTools) {
    super(referralKind, tools);
  }
}

/** What every act on a referral answers. */
export interface Done {
  readonly revision: number;
  readonly position: number;
}

/** An outcome as clients get it. */
export const doneOf = ({ revision, position }: Done): Done => ({ revision, position });
