import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, done } from '../../done.ts';
import { Mediations } from '../mediations.ts';
import { ApplyConfirmation } from './apply-confirmation.command.ts';
import { applyConfirmation } from './apply-confirmation.decision.ts';

@CommandHandler(ApplyConfirmation)
export class ApplyConfirmationHandler implements ICommandHandler<ApplyConfirmation> {
  constructor(private readonly mediations: Mediations) {}

  async execute({ reportId, ask, meta }: ApplyConfirmation): Promise<Done> {
    const at = ask.appliedAt ?? meta.at;
    return done(await this.mediations.change(reportId, (now) => applyConfirmation({ reportId, at, now: meta.now }, now), { ...meta, at }));
  }
}
