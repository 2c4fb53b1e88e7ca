import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, Referrals } from '../referrals.ts';
import { ownReferral } from '../unit-scope.ts';
import { AnswerReferral } from './answer-referral.command.ts';
import { answerReferral } from './answer-referral.decision.ts';

@CommandHandler(AnswerReferral)
export class AnswerReferralHandler implements ICommandHandler<AnswerReferral> {
  constructor(private readonly referrals: Referrals) {}

  execute({ referralId, ask, meta }: AnswerReferral): Promise<Done> {
    return this.referrals.change(referralId, (now) => answerReferral({ ...ask, at: meta.at }, ownReferral(meta.capacity, now)), meta);
  }
}
