import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../cases.ts';

export class ReclassifyCase extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly item: string; readonly reason: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
