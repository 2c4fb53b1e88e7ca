import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../referrals.ts';
import type { ReferralToReceive } from './receive-referral.decision.ts';

export class ReceiveReferral extends Command<Done> {
  constructor(
    readonly referralId: string,
    readonly ask: ReferralToReceive,
    readonly meta: Meta,
  ) {
    super();
  }
}
