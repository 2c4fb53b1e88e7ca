import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Territories } from '../../streams.ts';
import { DefineTerritory } from './define-territory.command.ts';
import { defineTerritory } from './define-territory.decision.ts';

@CommandHandler(DefineTerritory)
export class DefineTerritoryHandler implements ICommandHandler<DefineTerritory> {
  constructor(private readonly streams: Territories) {}

  execute({ community, ask, meta }: DefineTerritory): Promise<{ revision: number; position: number }> {
    return this.streams.change(community, (now) => defineTerritory({ ...ask, at: meta.at }, now), meta);
  }
}
