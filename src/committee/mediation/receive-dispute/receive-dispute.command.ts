import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../../done.ts';
import type { CommitteeReceived } from '../../published.ts';

export type ReceiveAsk = Omit<CommitteeReceived, 'reportId' | 'at'>;

export class ReceiveDispute extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: ReceiveAsk,
    readonly meta: Meta,
  ) {
    super();
  }
}
