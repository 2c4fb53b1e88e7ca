import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, done } from '../../done.ts';
import { Mediations } from '../mediations.ts';
import { SealNote } from './seal-note.command.ts';
import { sealNote } from './seal-note.decision.ts';

@CommandHandler(SealNote)
export class SealNoteHandler implements ICommandHandler<SealNote> {
  constructor(private readonly mediations: Mediations) {}

  async execute({ reportId, ask, meta }: SealNote): Promise<Done> {
    return done(await this.mediations.change(reportId, (now) => sealNote({ reportId, ...ask, by: meta.actor, at: meta.at }, now), meta));
  }
}
