import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseDates } from '../case-dates.ts';
import { CaseWork } from '../case-work.ts';
import type { Done } from '../cases.ts';
import { ExtendLimit } from './extend-limit.command.ts';
import { extendLimit } from './extend-limit.decision.ts';

@CommandHandler(ExtendLimit)
export class ExtendLimitHandler implements ICommandHandler<ExtendLimit> {
  constructor(
    private readonly work: CaseWork,
    private readonly dates: CaseDates,
  ) {}

  execute(command: ExtendLimit): Promise<Done> {
    return this.work.by('extend', command, (now) => extendLimit({ ...command.ask, at: command.meta.at }, now, this.dates));
  }
}
