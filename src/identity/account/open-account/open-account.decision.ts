import { refuse } from '#libs/eventing';
import type { Residency } from '#community/published';
import type { IdentityEvent } from '../../published.ts';
import type { Account, Hat } from '../account.state.ts';

export interface Opening {
  readonly account: string;
  readonly username: string;
  readonly name?: string;
  readonly residency: Residency;
  readonly hats: readonly Hat[];
  readonly demo: boolean;
  readonly at: string;
}

/** Opens an account. One that a resident opens gets the capacity `resident` and no other. */
export const openAccount = (ask: Opening, now: Account): IdentityEvent[] => {
  if (now.is === 'open') throw refuse('identity.account-exists');
  const { account, residency, demo, at } = ask;
  return [
    {
      type: 'identity.AccountOpened',
      data: { account, residency, demo, at },
      seal: { username: ask.username, ...(ask.name === undefined ? {} : { name: ask.name }) },
    },
    ...ask.hats.map((hat): IdentityEvent => ({ type: 'identity.CapacityGranted', data: { account, ...hat, from: at } })),
  ];
};
