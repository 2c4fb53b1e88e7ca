import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, Referrals } from '../referrals.ts';
import { ReceiveReferral } from './receive-referral.command.ts';
import { receiveReferral } from './receive-referral.decision.ts';

@CommandHandler(ReceiveReferral)
export class ReceiveReferralHandler implements ICommandHandler<ReceiveReferral> {
  constructor(private readonly referrals: Referrals) {}

  execute({ referralId, ask, meta }: ReceiveReferral): Promise<Done> {
    return this.referrals.create(referralId, (now) => receiveReferral({ referralId, ask, at: meta.at }, now), meta);
  }
}
