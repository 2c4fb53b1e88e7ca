import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseWork } from '../case-work.ts';
import type { Done } from '../cases.ts';
import { CloseCase } from './close-case.command.ts';
import { closeCase } from './close-case.decision.ts';

@CommandHandler(CloseCase)
export class CloseCaseHandler implements ICommandHandler<CloseCase> {
  constructor(private readonly work: CaseWork) {}

  execute(command: CloseCase): Promise<Done> {
    return this.work.by('close', command, (now) => closeCase({ at: command.meta.at }, now));
  }
}
