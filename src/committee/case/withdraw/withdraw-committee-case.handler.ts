import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, done } from '../../done.ts';
import { CommitteeCases } from '../committee-cases.ts';
import { WithdrawCommitteeCase } from './withdraw-committee-case.command.ts';
import { withdrawCase } from './withdraw-committee-case.decision.ts';

@CommandHandler(WithdrawCommitteeCase)
export class WithdrawCommitteeCaseHandler implements ICommandHandler<WithdrawCommitteeCase> {
  constructor(private readonly cases: CommitteeCases) {}

  async execute({ reportId, meta }: WithdrawCommitteeCase): Promise<Done> {
    return done(await this.cases.change(reportId, (now) => withdrawCase({ reportId, at: meta.at }, now), meta));
  }
}
