import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseDates } from '../case-dates.ts';
import { CaseWork } from '../case-work.ts';
import type { Done } from '../cases.ts';
import { EscalateCase } from './escalate-case.command.ts';
import { escalateCase } from './escalate-case.decision.ts';

@CommandHandler(EscalateCase)
export class EscalateCaseHandler implements ICommandHandler<EscalateCase> {
  constructor(
    private readonly work: CaseWork,
    private readonly dates: CaseDates,
  ) {}

  execute(command: EscalateCase): Promise<Done> {
    return this.work.by('escalate', command, (now, by) => escalateCase({ ...command.ask, by, at: command.meta.at }, now, this.dates));
  }
}
