import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, done } from '../../done.ts';
import { CommitteeCases } from '../committee-cases.ts';
import { ReceiveCommitteeCase } from './receive-committee-case.command.ts';
import { receiveCase } from './receive-committee-case.decision.ts';

@CommandHandler(ReceiveCommitteeCase)
export class ReceiveCommitteeCaseHandler implements ICommandHandler<ReceiveCommitteeCase> {
  constructor(private readonly cases: CommitteeCases) {}

  async execute({ reportId, ask, meta }: ReceiveCommitteeCase): Promise<Done> {
    return done(await this.cases.create(reportId, (now) => receiveCase({ ...ask, reportId, at: meta.at }, now), meta));
  }
}
