import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../referrals.ts';

export class ReturnReferral extends Command<Done> {
  constructor(
    readonly referralId: string,
    readonly ask: { readonly reason: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
