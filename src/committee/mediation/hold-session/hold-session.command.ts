import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../../done.ts';

export interface SessionAsk {
  /** ISO 8601, +08:00; now where left out. */
  readonly heldAt?: string;
  readonly place: 'committee' | 'on-the-spot' | 'online';
}

export class HoldSession extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: SessionAsk,
    readonly meta: Meta,
  ) {
    super();
  }
}
