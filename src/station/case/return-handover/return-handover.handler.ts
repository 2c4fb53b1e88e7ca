import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseWork } from '../case-work.ts';
import type { Done } from '../cases.ts';
import { ReturnHandover } from './return-handover.command.ts';
import { returnHandover } from './return-handover.decision.ts';

@CommandHandler(ReturnHandover)
export class ReturnHandoverHandler implements ICommandHandler<ReturnHandover> {
  constructor(private readonly work: CaseWork) {}

  execute(command: ReturnHandover): Promise<Done> {
    return this.work.by('return-handover', command, (now, by) => returnHandover({ ...command.ask, by, at: command.meta.at }, now));
  }
}
