import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseDates } from '../case-dates.ts';
import { type Done, StationCases } from '../cases.ts';
import { ReopenCase } from './reopen-case.command.ts';
import { reopenCase } from './reopen-case.decision.ts';

@CommandHandler(ReopenCase)
export class ReopenCaseHandler implements ICommandHandler<ReopenCase> {
  constructor(
    private readonly cases: StationCases,
    private readonly dates: CaseDates,
  ) {}

  execute({ reportId, ask, meta }: ReopenCase): Promise<Done> {
    return this.cases.change(reportId, (now) => reopenCase({ ...ask, at: meta.at }, now, this.dates), meta);
  }
}
