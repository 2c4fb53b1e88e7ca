import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Means } from '../../published.ts';
import type { Done } from '../cases.ts';

export class NoteContact extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly means: Means; readonly note?: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
