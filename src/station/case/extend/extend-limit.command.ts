import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { ExtensionReason } from '../../published.ts';
import type { Done } from '../cases.ts';

export class ExtendLimit extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly reason: ExtensionReason; readonly told: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
