import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseDates } from '../case-dates.ts';
import { CaseWork } from '../case-work.ts';
import type { Done } from '../cases.ts';
import { ReclassifyCase } from './reclassify-case.command.ts';
import { reclassifyCase } from './reclassify-case.decision.ts';

@CommandHandler(ReclassifyCase)
export class ReclassifyCaseHandler implements ICommandHandler<ReclassifyCase> {
  constructor(
    private readonly work: CaseWork,
    private readonly dates: CaseDates,
  ) {}

  execute(command: ReclassifyCase): Promise<Done> {
    return this.work.by('reclassify', command, (now) => reclassifyCase({ ...command.ask, at: command.meta.at }, now, this.dates));
  }
}
