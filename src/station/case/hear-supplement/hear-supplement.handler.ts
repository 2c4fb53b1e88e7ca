import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseDates } from '../case-dates.ts';
import { type Done, StationCases } from '../cases.ts';
import { HearSupplement } from './hear-supplement.command.ts';
import { hearSupplement } from './hear-supplement.decision.ts';

@CommandHandler(HearSupplement)
export class HearSupplementHandler implements ICommandHandler<HearSupplement> {
  constructor(
    private readonly cases: StationCases,
    private readonly dates: CaseDates,
  ) {}

  execute({ reportId, meta }: HearSupplement): Promise<Done> {
    return this.cases.change(reportId, (now) => hearSupplement({ at: meta.at }, now, this.dates), meta);
  }
}
