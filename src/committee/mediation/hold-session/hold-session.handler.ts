import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, done } from '../../done.ts';
import { Mediations } from '../mediations.ts';
import { HoldSession } from './hold-session.command.ts';
import { holdSession } from './hold-session.decision.ts';

@CommandHandler(HoldSession)
export class HoldSessionHandler implements ICommandHandler<HoldSession> {
  constructor(private readonly mediations: Mediations) {}

  async execute({ reportId, ask, meta }: HoldSession): Promise<Done> {
    return done(
      await this.mediations.change(
        reportId,
        (now) => holdSession({ reportId, heldAt: meta.at, ...ask, by: meta.actor, at: meta.at }, now),
        meta,
      ),
    );
  }
}
