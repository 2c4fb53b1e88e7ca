import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, Reports } from '../reports.ts';
import { NoteClosure } from './note-closure.command.ts';
import { noteClosure } from './note-closure.decision.ts';

@CommandHandler(NoteClosure)
export class NoteClosureHandler implements ICommandHandler<NoteClosure> {
  constructor(private readonly reports: Reports) {}

  execute({ reportId, ask, meta }: NoteClosure): Promise<Done> {
    return this.reports.change(reportId, (now) => noteClosure({ reportId, ...ask, at: meta.at }, now), meta);
  }
}
