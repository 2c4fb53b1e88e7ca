import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Side } from '../../published.ts';
import type { Done } from '../reports.ts';

export class NoteClosure extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly side: Side },
    readonly meta: Meta,
  ) {
    super();
  }
}
