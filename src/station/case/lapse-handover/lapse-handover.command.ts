import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../cases.ts';

/** The house itself returns a hand-over that nobody has accepted in time. */
export class LapseHandover extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly number: number; readonly reason: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
