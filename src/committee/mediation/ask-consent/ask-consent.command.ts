import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Done } from '../../done.ts';
import type { PartyRole } from '../../published.ts';

/** Nobody named: the reporter; an id: a party again, whose link was lost; otherwise somebody who was not asked yet. */
export type WhoToAsk =
  | { readonly kind: 'reporter' }
  | { readonly kind: 'new'; readonly role: PartyRole; readonly name: string; readonly contact?: string }
  | { readonly kind: 'again'; readonly party: string };

/** The link is told once, to the mediator who hands it to the party; only its keyed hash is kept. */
export interface Asked extends Done {
  readonly party: string;
  readonly link: string;
}

export class AskConsent extends Command<Asked> {
  constructor(
    readonly reportId: string,
    readonly ask: WhoToAsk,
    readonly meta: Meta,
  ) {
    super();
  }
}
