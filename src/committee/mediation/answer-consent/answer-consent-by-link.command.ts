import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../../done.ts';

/** By whoever holds the link; the token says which mediation and which party. */
export class AnswerConsentByLink extends Command<Done> {
  constructor(
    readonly token: string,
    readonly ask: { readonly consent: boolean },
    readonly meta: Meta,
  ) {
    super();
  }
}
