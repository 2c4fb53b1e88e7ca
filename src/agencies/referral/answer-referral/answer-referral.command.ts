import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../referrals.ts';

export class AnswerReferral extends Command<Done> {
  constructor(
    readonly referralId: string,
    readonly ask: { readonly kind: 'approval' | 'feedback'; readonly text: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
