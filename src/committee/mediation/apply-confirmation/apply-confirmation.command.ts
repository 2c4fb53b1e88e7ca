import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../../done.ts';

/** `appliedAt`: ISO 8601, +08:00; now where left out. */
export class ApplyConfirmation extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly appliedAt?: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
