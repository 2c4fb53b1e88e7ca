import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, done } from '../../done.ts';
import { Deadlines } from '../deadlines.ts';
import { Mediations } from '../mediations.ts';
import { ReachAgreement } from './reach-agreement.command.ts';
import { reachAgreement } from './reach-agreement.decision.ts';

@CommandHandler(ReachAgreement)
export class ReachAgreementHandler implements ICommandHandler<ReachAgreement> {
  constructor(
    private readonly mediations: Mediations,
    private readonly deadlines: Deadlines,
  ) {}

  async execute({ reportId, ask, meta }: ReachAgreement): Promise<Done> {
    const effectiveFrom = ask.effectiveFrom ?? meta.at;
    const confirmationBy = this.deadlines.confirmationBy(effectiveFrom);
    const agreement = { reportId, ...ask, effectiveFrom, confirmationBy, by: meta.actor, at: meta.at };
    return done(await this.mediations.change(reportId, (now) => reachAgreement(agreement, now), meta));
  }
}
