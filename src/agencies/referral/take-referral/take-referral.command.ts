import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../referrals.ts';

export class TakeReferral extends Command<Done> {
  constructor(
    readonly referralId: string,
    readonly ask: Readonly<Record<string, never>>,
    readonly meta: Meta,
  ) {
    super();
  }
}
