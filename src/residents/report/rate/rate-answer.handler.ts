import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ItemRules } from '#community/published';
import { type Done, Reports } from '../reports.ts';
import { RateAnswer } from './rate-answer.command.ts';
import { rateAnswer } from './rate-answer.decision.ts';

// rules.md B.13: a bad rating is set right within fifteen working days.
const RECTIFY_WORKING_DAYS = 15;

@CommandHandler(RateAnswer)
export class RateAnswerHandler implements ICommandHandler<RateAnswer> {
  constructor(
    private readonly reports: Reports,
    @Inject('community.ItemRules') private readonly rules: ItemRules,
  ) {}

  execute({ reportId, ask, meta }: RateAnswer): Promise<Done> {
    const rectifyBy = this.rules.workingDaysAfter(meta.at, RECTIFY_WORKING_DAYS);
    return this.reports.change(reportId, (now) => rateAnswer({ reportId, ...ask, rectifyBy, at: meta.at }, now), meta);
  }
}
