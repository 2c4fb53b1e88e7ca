import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, done } from '../../done.ts';
import { Mediations } from '../mediations.ts';
import { WithdrawMediation } from './withdraw-mediation.command.ts';
import { withdrawMediation } from './withdraw-mediation.decision.ts';

@CommandHandler(WithdrawMediation)
export class WithdrawMediationHandler implements ICommandHandler<WithdrawMediation> {
  constructor(private readonly mediations: Mediations) {}

  async execute({ reportId, meta }: WithdrawMediation): Promise<Done> {
    return done(await this.mediations.change(reportId, (now) => withdrawMediation({ reportId, at: meta.at }, now), meta));
  }
}
