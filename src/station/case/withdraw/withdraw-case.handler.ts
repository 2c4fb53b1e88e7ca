import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, StationCases } from '../cases.ts';
import { WithdrawCase } from './withdraw-case.command.ts';
import { withdrawCase } from './withdraw-case.decision.ts';

@CommandHandler(WithdrawCase)
export class WithdrawCaseHandler implements ICommandHandler<WithdrawCase> {
  constructor(private readonly cases: StationCases) {}

  execute({ reportId, meta }: WithdrawCase): Promise<Done> {
    return this.cases.change(reportId, (now) => withdrawCase({ at: meta.at }, now), meta);
  }
}
