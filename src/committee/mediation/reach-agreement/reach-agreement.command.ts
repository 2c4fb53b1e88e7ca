import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../../done.ts';

export interface AgreementAsk {
  readonly form: 'written' | 'oral';
  readonly terms: string;
  /** ISO 8601, +08:00; now where left out. */
  readonly effectiveFrom?: string;
  readonly performBy?: string;
}

export class ReachAgreement extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: AgreementAsk,
    readonly meta: Meta,
  ) {
    super();
  }
}
