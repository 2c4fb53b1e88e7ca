import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Populations } from '../streams.ts';
import { RecordPopulation } from './record-population.command.ts';
import { recordPopulation } from './record-population.decision.ts';

@CommandHandler(RecordPopulation)
export class RecordPopulationHandler implements ICommandHandler<RecordPopulation> {
  constructor(private readonly streams: Populations) {}

  execute({ community, ask, meta }: RecordPopulation): Promise<{ revision: number; position: number }> {
    return this.streams.change(community, (now) => recordPopulation(ask.rows, now), meta);
  }
}
