import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Residency } from '#community/published';
import type { Done } from '../reports.ts';

export class SupportReport extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly supporter: string; readonly residency: Residency },
    readonly meta: Meta,
  ) {
    super();
  }
}
