import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseWork } from '../case-work.ts';
import type { Done } from '../cases.ts';
import { AcceptHandover } from './accept-handover.command.ts';
import { acceptHandover } from './accept-handover.decision.ts';

@CommandHandler(AcceptHandover)
export class AcceptHandoverHandler implements ICommandHandler<AcceptHandover> {
  constructor(private readonly work: CaseWork) {}

  execute(command: AcceptHandover): Promise<Done> {
    return this.work.by('accept-handover', command, (now, by) => acceptHandover({ by, at: command.meta.at }, now));
  }
}
