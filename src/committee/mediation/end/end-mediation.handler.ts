import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, done } from '../../done.ts';
import { Mediations } from '../mediations.ts';
import { EndMediation } from './end-mediation.command.ts';
import { type End, endMediation } from './end-mediation.decision.ts';

@CommandHandler(EndMediation)
export class EndMediationHandler implements ICommandHandler<EndMediation> {
  constructor(private readonly mediations: Mediations) {}

  async execute({ reportId, ask, meta }: EndMediation): Promise<Done> {
    const words = ask.notice === undefined ? {} : { words: ask.notice };
    const end: End = { reportId, how: ask.how, ...words, by: meta.actor, at: meta.at };
    return done(await this.mediations.change(reportId, (now) => endMediation(end, now), meta));
  }
}
