import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Means, Outcome } from '../../published.ts';
import type { Done } from '../cases.ts';

export class GiveAnswer extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly outcome: Outcome; readonly text: string; readonly means: Means },
    readonly meta: Meta,
  ) {
    super();
  }
}
