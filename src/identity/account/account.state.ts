import type { Capacity, IdentityEvent } from '../published.ts';

export interface Hat {
  readonly capacity: Capacity;
  readonly unit: string;
}

/** The smallest state that the decisions about an account need. */
export type Account = { readonly is: 'unknown' } | { readonly is: 'open'; readonly hats: readonly Hat[] };

const evolve = (now: Account, event: IdentityEvent): Account => {
  switch (event.type) {
    case 'identity.AccountOpened':
      return { is: 'open', hats: [] };
    case 'identity.CapacityGranted':
      return now.is === 'open' ? { ...now, hats: [...now.hats, { capacity: event.data.capacity, unit: event.data.unit }] } : now;
    case 'identity.CapacityEnded':
      return now.is === 'open' ? { ...now, hats: now.hats.filter((hat) => hat.capacity !== event.data.capacity) } : now;
  }
};

/** How an `account-<id>` stream is folded. */
export const accountKind = { prefix: 'account', initial: { is: 'unknown' } as Account, evolve };
