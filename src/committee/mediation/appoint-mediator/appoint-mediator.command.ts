import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../../done.ts';

/** `mediator` is a username; the one who acts where left out. */
export class AppointMediator extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly mediator?: string },
    readonly meta: Meta,
  ) {
    super();
  }
}
