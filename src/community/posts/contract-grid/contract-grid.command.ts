import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';

export class ContractGrid extends Command<{ readonly revision: number; readonly position: number }> {
  constructor(
    readonly community: string,
    readonly ask: { readonly grid: string; readonly account: string; readonly post: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
