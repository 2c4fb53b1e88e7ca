import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../cases.ts';

export class ReturnHandover extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly reason: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
