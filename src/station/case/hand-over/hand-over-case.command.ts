import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../cases.ts';

/** `to`: a post (`window`, `back`, `director`) or a colleague's user name or account. */
export class HandOverCase extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly to: string; readonly reason: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
