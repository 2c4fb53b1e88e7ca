import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, Referrals } from '../referrals.ts';
import { ownReferral } from '../unit-scope.ts';
import { ReturnReferral } from './return-referral.command.ts';
import { returnReferral } from './return-referral.decision.ts';

@CommandHandler(ReturnReferral)
export class ReturnReferralHandler implements ICommandHandler<ReturnReferral> {
  constructor(private readonly referrals: Referrals) {}

  execute({ referralId, ask, meta }: ReturnReferral): Promise<Done> {
    return this.referrals.change(referralId, (now) => returnReferral({ ...ask, at: meta.at }, ownReferral(meta.capacity, now)), meta);
  }
}
