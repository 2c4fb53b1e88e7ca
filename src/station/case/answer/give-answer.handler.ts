import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseDates } from '../case-dates.ts';
import { CaseWork } from '../case-work.ts';
import type { Done } from '../cases.ts';
import { GiveAnswer } from './give-answer.command.ts';
import { giveAnswer } from './give-answer.decision.ts';

@CommandHandler(GiveAnswer)
export class GiveAnswerHandler implements ICommandHandler<GiveAnswer> {
  constructor(
    private readonly work: CaseWork,
    private readonly dates: CaseDates,
  ) {}

  execute(command: GiveAnswer): Promise<Done> {
    return this.work.by('answer', command, (now) => giveAnswer({ ...command.ask, at: command.meta.at }, now, this.dates));
  }
}
