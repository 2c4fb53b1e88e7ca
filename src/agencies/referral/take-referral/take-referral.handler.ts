import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, Referrals } from '../referrals.ts';
import { ownReferral } from '../unit-scope.ts';
import { TakeReferral } from './take-referral.command.ts';
import { takeReferral } from './take-referral.decision.ts';

@CommandHandler(TakeReferral)
export class TakeReferralHandler implements ICommandHandler<TakeReferral> {
  constructor(private readonly referrals: Referrals) {}

  execute({ referralId, meta }: TakeReferral): Promise<Done> {
    return this.referrals.change(referralId, (now) => takeReferral({ by: meta.actor, at: meta.at }, ownReferral(meta.capacity, now)), meta);
  }
}
