import type { Recorded, SealedBox } from '#libs/eventing';
import { projection } from '#libs/projections';
import type { IdentityEvent } from '../../published.ts';

export interface AccountDoc {
  readonly id: string;
  readonly community: string;
  readonly demo: boolean;
  readonly sealed?: SealedBox;
  readonly hats: readonly { readonly capacity: string; readonly unit: string }[];
}

const spec = {
  name: 'identity-accounts',
  version: 1,
  indexes: [],
  key: (event: Recorded<IdentityEvent>): string => event.data.account,
} as const;

/** One document per account: its capacities, and its names, sealed. */
export const accounts = projection<AccountDoc, IdentityEvent>(spec, {
  'identity.AccountOpened': (_, event) => ({
    id: event.data.account,
    community: event.community,
    demo: event.data.demo,
    ...(event.sealed ? { sealed: event.sealed } : {}),
    hats: [],
  }),
  'identity.CapacityGranted': (doc, { data }) => doc && { ...doc, hats: [...doc.hats, { capacity: data.capacity, unit: data.unit }] },
  'identity.CapacityEnded': (doc, { data }) => doc && { ...doc, hats: doc.hats.filter((hat) => hat.capacity !== data.capacity) },
});
