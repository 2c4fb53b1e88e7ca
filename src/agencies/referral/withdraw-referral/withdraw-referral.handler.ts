import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, Referrals } from '../referrals.ts';
import { WithdrawReferral } from './withdraw-referral.command.ts';
import { withdrawReferral } from './withdraw-referral.decision.ts';

@CommandHandler(WithdrawReferral)
export class WithdrawReferralHandler implements ICommandHandler<WithdrawReferral> {
  constructor(private readonly referrals: Referrals) {}

  execute({ referralId, meta }: WithdrawReferral): Promise<Done> {
    return this.referrals.change(referralId, (now) => withdrawReferral({ at: meta.at }, now), meta);
  }
}
