import type { EventOf } from '#libs/eventing';
import type { Residency } from '#community/published';

/** Capacities ("hats") are named like the post. One person may hold several and acts in one at a time. */
export type Capacity =
  | 'station.director'
  | 'station.deputy'
  | 'station.window'
  | 'station.grid-officer'
  | 'station.information'
  | 'station.facility'
  | 'station.auxiliary-police'
  | 'committee.chair'
  | 'committee.member'
  | 'committee.mediator'
  | 'committee.supervision'
  | 'agencies.street'
  | 'agencies.department'
  | 'agencies.standardization'
  | 'agencies.oversight'
  | 'agencies.police'
  | 'resident'
  | 'admin';

/** Credentials never enter an event; they are kept in the vault. */
export type IdentityEvent =
  | EventOf<
      'identity.AccountOpened',
      { readonly account: string; readonly residency: Residency; readonly demo: boolean; readonly at: string },
      { readonly username: string; readonly name?: string }
    >
  | EventOf<
      'identity.CapacityGranted',
      { readonly account: string; readonly capacity: Capacity; readonly unit: string; readonly from: string }
    >
  | EventOf<'identity.CapacityEnded', { readonly account: string; readonly capacity: Capacity; readonly until: string }>;

/** Account ids, user names and display names. Provided under the token 'identity.Directory'. */
export interface Directory {
  byUsername(username: string): Promise<string | undefined>;
  usernameOf(account: string): Promise<string | undefined>;
  nameOf(account: string): Promise<string | undefined>;
}
