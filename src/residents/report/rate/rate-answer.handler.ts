import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ItemRules } from '#community/published';
import policy from '../../policy.json' with { type: 'json' };
import { type Done, Reports } from '../reports.ts';
import { RateAnswer } from './rate-answer.command.ts';
import { rateAnswer } from './rate-answer.decision.ts';

@CommandHandler(RateAnswer)
export class RateAnswerHandler implements ICommandHandler<RateAnswer> {
  constructor(
    private readonly reports: Reports,
    @Inject('community.ItemRules') private readonly rules: ItemRules,
  ) {}

  execute({ reportId, ask, meta }: RateAnswer): Promise<Done> {
    const rectifyBy = this.rules.workingDaysAfter(meta.at, policy.rectifyBadRating.workingDays);
    return this.reports.change(reportId, (now) => rateAnswer({ reportId, ...ask, rectifyBy, at: meta.at }, now), meta);
  }
}
