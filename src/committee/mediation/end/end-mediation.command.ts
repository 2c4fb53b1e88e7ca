import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../../done.ts';
import type { MediationEnd } from '../../published.ts';

export class EndMediation extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly how: Exclude<MediationEnd, 'refused'>; readonly notice?: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
