import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ItemRules } from '#community/published';
import { type Done, done } from '../../done.ts';
import { newLimit } from '../../new-limit.ts';
import { Mediations } from '../mediations.ts';
import { ReopenMediation } from './reopen-mediation.command.ts';
import { reopenMediation } from './reopen-mediation.decision.ts';

@CommandHandler(ReopenMediation)
export class ReopenMediationHandler implements ICommandHandler<ReopenMediation> {
  constructor(
    private readonly mediations: Mediations,
    @Inject('community.ItemRules') private readonly rules: ItemRules,
  ) {}

  async execute({ reportId, ask, meta }: ReopenMediation): Promise<Done> {
    const outcome = await this.mediations.change(
      reportId,
      (now) =>
        now.is === 'unknown' ? [] : reopenMediation({ reportId, ...ask, dueBy: newLimit(this.rules, now, meta.at), at: meta.at }, now),
      meta,
    );
    return done(outcome);
  }
}
