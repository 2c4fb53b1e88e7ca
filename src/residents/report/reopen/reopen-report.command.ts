import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../reports.ts';

export class ReopenReport extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly reason: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
