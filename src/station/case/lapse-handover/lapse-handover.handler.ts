import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, StationCases } from '../cases.ts';
import { LapseHandover } from './lapse-handover.command.ts';
import { lapseHandover } from './lapse-handover.decision.ts';

@CommandHandler(LapseHandover)
export class LapseHandoverHandler implements ICommandHandler<LapseHandover> {
  constructor(private readonly cases: StationCases) {}

  execute({ reportId, ask, meta }: LapseHandover): Promise<Done> {
    return this.cases.change(reportId, (now) => lapseHandover({ ...ask, at: meta.at }, now), meta);
  }
}
