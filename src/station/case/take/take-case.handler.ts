import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseWork } from '../case-work.ts';
import type { Done } from '../cases.ts';
import { TakeCase } from './take-case.command.ts';
import { takeCase } from './take-case.decision.ts';

@CommandHandler(TakeCase)
export class TakeCaseHandler implements ICommandHandler<TakeCase> {
  constructor(private readonly work: CaseWork) {}

  execute(command: TakeCase): Promise<Done> {
    return this.work.by('take', command, (now, by) => takeCase({ by, at: command.meta.at }, now));
  }
}
