import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseDates } from '../case-dates.ts';
import { CaseWork } from '../case-work.ts';
import type { Done } from '../cases.ts';
import { ReferToCommittee } from './refer-to-committee.command.ts';
import { referToCommittee } from './refer-to-committee.decision.ts';

@CommandHandler(ReferToCommittee)
export class ReferToCommitteeHandler implements ICommandHandler<ReferToCommittee> {
  constructor(
    private readonly work: CaseWork,
    private readonly dates: CaseDates,
  ) {}

  execute(command: ReferToCommittee): Promise<Done> {
    return this.work.by('refer-to-committee', command, (now) => referToCommittee({ ...command.ask, at: command.meta.at }, now, this.dates));
  }
}
