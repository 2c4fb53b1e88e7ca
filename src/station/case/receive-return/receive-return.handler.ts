import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseDates } from '../case-dates.ts';
import { type Done, StationCases } from '../cases.ts';
import { ReceiveReturn } from './receive-return.command.ts';
import { receiveReturn } from './receive-return.decision.ts';

@CommandHandler(ReceiveReturn)
export class ReceiveReturnHandler implements ICommandHandler<ReceiveReturn> {
  constructor(
    private readonly cases: StationCases,
    private readonly dates: CaseDates,
  ) {}

  execute({ reportId, ask, meta }: ReceiveReturn): Promise<Done> {
    return this.cases.change(reportId, (now) => receiveReturn({ ...ask, at: meta.at }, now, this.dates), meta);
  }
}
