import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../cases.ts';
import type { CaseToReceive } from './receive-case.decision.ts';

export class ReceiveCase extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: CaseToReceive,
    readonly meta: Meta,
  ) {
    super();
  }
}
