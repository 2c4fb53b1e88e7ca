import { Inject, Injectable } from '@nestjs/common';
import { STREAM_TOOLS, Streams, type StreamTools } from '#libs/event-store';
import type { IdentityEvent } from '../published.ts';
import { type Account, accountKind } from './account.state.ts';

/** The `account-<id>` streams. */
@Injectable()
export class Accounts extends Streams<Account, IdentityEvent> {
  constructor(@Inject(STREAM_TOOLS) tools: StreamTools) {
    super(accountKind, tools);
  }
}
