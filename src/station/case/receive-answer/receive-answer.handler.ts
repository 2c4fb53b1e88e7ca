import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseDates } from '../case-dates.ts';
import { type Done, StationCases } from '../cases.ts';
import { ReceiveAnswer } from './receive-answer.command.ts';
import { receiveAnswer } from './receive-answer.decision.ts';

@CommandHandler(ReceiveAnswer)
export class ReceiveAnswerHandler implements ICommandHandler<ReceiveAnswer> {
  constructor(
    private readonly cases: StationCases,
    private readonly dates: CaseDates,
  ) {}

  execute({ reportId, ask, meta }: ReceiveAnswer): Promise<Done> {
    return this.cases.change(reportId, (now) => receiveAnswer({ ...ask, at: meta.at }, now, this.dates), meta);
  }
}
