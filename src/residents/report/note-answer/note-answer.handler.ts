import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Done, Reports } from '../reports.ts';
import { NoteAnswer } from './note-answer.command.ts';
import { noteAnswer } from './note-answer.decision.ts';

@CommandHandler(NoteAnswer)
export class NoteAnswerHandler implements ICommandHandler<NoteAnswer> {
  constructor(private readonly reports: Reports) {}

  execute({ reportId, ask, meta }: NoteAnswer): Promise<Done> {
    return this.reports.change(reportId, (now) => noteAnswer({ reportId, ...ask, at: meta.at }, now), meta);
  }
}
