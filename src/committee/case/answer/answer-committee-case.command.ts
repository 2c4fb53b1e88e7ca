import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../../done.ts';
import type { Means, Outcome } from '../../published.ts';

export interface AnswerAsk {
  readonly outcome: Outcome;
  readonly text: string;
  readonly means: Means;
}

export class AnswerCommitteeCase extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: AnswerAsk,
    readonly meta: Meta,
  ) {
    super();
  }
}
