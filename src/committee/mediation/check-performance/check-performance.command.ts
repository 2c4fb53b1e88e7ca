import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../../done.ts';

export class CheckPerformance extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly performed: boolean },
    readonly meta: Meta,
  ) {
    super();
  }
}
