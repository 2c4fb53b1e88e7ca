import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseDates } from '../case-dates.ts';
import { type Done, StationCases } from '../cases.ts';
import { ReceiveCase } from './receive-case.command.ts';
import { receiveCase } from './receive-case.decision.ts';

@CommandHandler(ReceiveCase)
export class ReceiveCaseHandler implements ICommandHandler<ReceiveCase> {
  constructor(
    private readonly cases: StationCases,
    private readonly dates: CaseDates,
  ) {}

  execute({ reportId, ask, meta }: ReceiveCase): Promise<Done> {
    return this.cases.create(reportId, (now) => receiveCase({ reportId, ask, at: meta.at }, now, this.dates), meta);
  }
}
