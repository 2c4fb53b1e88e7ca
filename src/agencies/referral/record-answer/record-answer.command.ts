import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../referrals.ts';

/** The station writes down what a body without an account has answered. */
export class RecordAnswer extends Command<Done> {
  constructor(
    readonly referralId: string,
    readonly ask: { readonly reportId: string; readonly kind: 'approval' | 'feedback'; readonly text: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
