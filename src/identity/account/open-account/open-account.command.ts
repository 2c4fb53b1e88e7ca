import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Residency } from '#community/published';
import type { Hat } from '../account.state.ts';

export interface Opened {
  readonly account: string;
  readonly position: number;
}

export class OpenAccount extends Command<Opened> {
  constructor(
    readonly ask: {
      readonly username: string;
      /** Without one, nobody can sign in until a password is set. */
      readonly password?: string;
      readonly name?: string;
      readonly residency: Residency;
      readonly hats: readonly Hat[];
      readonly demo: boolean;
    },
    readonly meta: Meta,
  ) {
    super();
  }
}
