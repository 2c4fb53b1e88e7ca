import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../done.ts';

/** Who acts reads the names and contact details of a matter now. */
export class NoteContactRead extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly meta: Meta,
  ) {
    super();
  }
}
