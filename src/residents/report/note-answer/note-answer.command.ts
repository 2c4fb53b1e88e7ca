import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Outcome, Side } from '../../published.ts';
import type { Done } from '../reports.ts';

export class NoteAnswer extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly side: Side; readonly outcome: Outcome; readonly about?: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
