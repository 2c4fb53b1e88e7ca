import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../referrals.ts';

/** The resident has taken the matter back: coordination closes what a body outside still has of it. */
export class WithdrawReferral extends Command<Done> {
  constructor(
    readonly referralId: string,
    readonly ask: Readonly<Record<string, never>>,
    readonly meta: Meta,
  ) {
    super();
  }
}
