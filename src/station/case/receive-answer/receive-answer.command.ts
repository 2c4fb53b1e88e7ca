import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { AgencyUnit } from '#community/published';
import type { Done } from '../cases.ts';

export class ReceiveAnswer extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly referralId: string; readonly kind: 'approval' | 'feedback'; readonly unit: AgencyUnit },
    readonly meta: Meta,
  ) {
    super();
  }
}
