import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, done } from '../../done.ts';
import { Mediations } from '../mediations.ts';
import { CheckPerformance } from './check-performance.command.ts';
import { checkPerformance } from './check-performance.decision.ts';

@CommandHandler(CheckPerformance)
export class CheckPerformanceHandler implements ICommandHandler<CheckPerformance> {
  constructor(private readonly mediations: Mediations) {}

  async execute({ reportId, ask, meta }: CheckPerformance): Promise<Done> {
    return done(await this.mediations.change(reportId, (now) => checkPerformance({ reportId, ...ask, at: meta.at }, now), meta));
  }
}
