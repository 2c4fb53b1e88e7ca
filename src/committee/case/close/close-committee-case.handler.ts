import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, done } from '../../done.ts';
import { Reviewers } from '../../views/acts/reviewers.ts';
import { CommitteeCases } from '../committee-cases.ts';
import { CloseCommitteeCase } from './close-committee-case.command.ts';
import { closeCase } from './close-committee-case.decision.ts';

@CommandHandler(CloseCommitteeCase)
export class CloseCommitteeCaseHandler implements ICommandHandler<CloseCommitteeCase> {
  constructor(
    private readonly cases: CommitteeCases,
    private readonly reviewers: Reviewers,
  ) {}

  async execute({ reportId, meta }: CloseCommitteeCase): Promise<Done> {
    const involved = await this.reviewers.involved(await this.cases.about(reportId));
    const who = { by: meta.actor, capacity: meta.capacity, involved };
    return done(await this.cases.change(reportId, (now) => closeCase({ reportId, at: meta.at }, who, now), meta));
  }
}
