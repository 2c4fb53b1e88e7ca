import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';

export class FillPost extends Command<{ readonly revision: number; readonly position: number }> {
  constructor(
    readonly community: string,
    readonly ask: { readonly post: string; readonly account: string; readonly origin?: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
