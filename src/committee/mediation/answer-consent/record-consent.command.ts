import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../../done.ts';

export class RecordConsent extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly party: string; readonly consent: boolean },
    readonly meta: Meta,
  ) {
    super();
  }
}
