import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { PauseReason } from '../../published.ts';
import type { Done } from '../cases.ts';

export class PauseClock extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly reason: PauseReason; readonly note?: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
