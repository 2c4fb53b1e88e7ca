import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseWork } from '../case-work.ts';
import type { Done } from '../cases.ts';
import { NoteContact } from './note-contact.command.ts';
import { noteContact } from './note-contact.decision.ts';

@CommandHandler(NoteContact)
export class NoteContactHandler implements ICommandHandler<NoteContact> {
  constructor(private readonly work: CaseWork) {}

  execute(command: NoteContact): Promise<Done> {
    return this.work.by('contact', command, (now) => noteContact({ ...command.ask, at: command.meta.at }, now));
  }
}
