import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../../done.ts';

export class SealNote extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly text: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
