import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../cases.ts';

export class HearSupplement extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: Readonly<Record<string, never>>,
    readonly meta: Meta,
  ) {
    super();
  }
}
