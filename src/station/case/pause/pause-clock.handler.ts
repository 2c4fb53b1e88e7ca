import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseWork } from '../case-work.ts';
import type { Done } from '../cases.ts';
import { PauseClock } from './pause-clock.command.ts';
import { pauseClock } from './pause-clock.decision.ts';

@CommandHandler(PauseClock)
export class PauseClockHandler implements ICommandHandler<PauseClock> {
  constructor(private readonly work: CaseWork) {}

  execute(command: PauseClock): Promise<Done> {
    return this.work.by('pause', command, (now) => pauseClock({ ...command.ask, at: command.meta.at }, now));
  }
}
