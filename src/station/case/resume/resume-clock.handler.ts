import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseDates } from '../case-dates.ts';
import { CaseWork } from '../case-work.ts';
import type { Done } from '../cases.ts';
import { ResumeClock } from './resume-clock.command.ts';
import { resumeClock } from './resume-clock.decision.ts';

@CommandHandler(ResumeClock)
export class ResumeClockHandler implements ICommandHandler<ResumeClock> {
  constructor(
    private readonly work: CaseWork,
    private readonly dates: CaseDates,
  ) {}

  execute(command: ResumeClock): Promise<Done> {
    return this.work.by('resume', command, (now) => resumeClock({ at: command.meta.at }, now, this.dates));
  }
}
