import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, done } from '../../done.ts';
import { CommitteeCases } from '../committee-cases.ts';
import { ReferToStation } from './refer-to-station.command.ts';
import { referToStation } from './refer-to-station.decision.ts';

@CommandHandler(ReferToStation)
export class ReferToStationHandler implements ICommandHandler<ReferToStation> {
  constructor(private readonly cases: CommitteeCases) {}

  async execute({ reportId, ask, meta }: ReferToStation): Promise<Done> {
    return done(await this.cases.change(reportId, (now) => referToStation({ reportId, ...ask, at: meta.at }, now), meta));
  }
}
