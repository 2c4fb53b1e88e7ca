import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../cases.ts';

export class ReferToCommittee extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly reason: string; readonly how: 'joint' | 'whole' },
    readonly meta: Meta,
  ) {
    super();
  }
}
