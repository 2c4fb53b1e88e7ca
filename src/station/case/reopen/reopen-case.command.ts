import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../cases.ts';

export class ReopenCase extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly times: number },
    readonly meta: Meta,
  ) {
    super();
  }
}
