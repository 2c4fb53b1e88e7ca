import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../case/cases.ts';

/** Who acts reads the contact details of a report now. */
export class NoteContactRead extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly meta: Meta,
  ) {
    super();
  }
}
