import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, done } from '../../done.ts';
import { Reviewers } from '../../views/acts/reviewers.ts';
import { CommitteeCases } from '../committee-cases.ts';
import { AnswerCommitteeCase } from './answer-committee-case.command.ts';
import { answerCase } from './answer-committee-case.decision.ts';

@CommandHandler(AnswerCommitteeCase)
export class AnswerCommitteeCaseHandler implements ICommandHandler<AnswerCommitteeCase> {
  constructor(
    private readonly cases: CommitteeCases,
    private readonly reviewers: Reviewers,
  ) {}

  async execute({ reportId, ask, meta }: AnswerCommitteeCase): Promise<Done> {
    const involved = await this.reviewers.involved(await this.cases.about(reportId));
    const who = { by: meta.actor, capacity: meta.capacity, involved };
    return done(await this.cases.change(reportId, (now) => answerCase({ reportId, ...ask, at: meta.at }, who, now), meta));
  }
}
