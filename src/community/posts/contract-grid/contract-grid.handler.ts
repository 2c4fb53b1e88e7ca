import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PostRegisters } from '../../streams.ts';
import { ContractGrid } from './contract-grid.command.ts';
import { contractGrid } from './contract-grid.decision.ts';

@CommandHandler(ContractGrid)
export class ContractGridHandler implements ICommandHandler<ContractGrid> {
  constructor(private readonly streams: PostRegisters) {}

  execute({ community, ask, meta }: ContractGrid): Promise<{ revision: number; position: number }> {
    return this.streams.change(community, (now) => contractGrid({ ...ask, at: meta.at }, now), meta);
  }
}
