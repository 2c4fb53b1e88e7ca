import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { AgencyUnit } from '#community/published';
import type { Done } from '../cases.ts';

export class ReceiveReturn extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly referralId: string; readonly unit: AgencyUnit },
    readonly meta: Meta,
  ) {
    super();
  }
}
