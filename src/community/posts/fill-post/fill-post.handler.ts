import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { PostRegisters } from '../../streams.ts';
import { FillPost } from './fill-post.command.ts';
import { fillPost } from './fill-post.decision.ts';

@CommandHandler(FillPost)
export class FillPostHandler implements ICommandHandler<FillPost> {
  constructor(private readonly streams: PostRegisters) {}

  execute({ community, ask, meta }: FillPost): Promise<{ revision: number; position: number }> {
    return this.streams.change(community, (now) => fillPost({ ...ask, at: meta.at }, now), meta);
  }
}
