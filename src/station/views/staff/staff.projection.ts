import type { IdentityEvent } from '#identity/published';
import { projection } from '#libs/projections';

/** Somebody who holds posts at the station. An account whose posts have all ended stays, without posts. */
export interface StaffDoc {
  readonly id: string;
  readonly community: string;
  /** Capacities, e.g. `station.window`, in order. */
  readonly posts: readonly string[];
}

const atStation = (capacity: string): boolean => capacity.startsWith('station.');

/** One document per account that was ever given a post at the station. Names stay in the directory. */
export const staff = projection<StaffDoc, IdentityEvent>(
  { name: 'station-staff', version: 1, indexes: [['community', 'id']], key: (event) => event.data.account },
  {
    'identity.CapacityGranted': (doc, { data, community }) => {
      if (!atStation(data.capacity)) return undefined;
      const posts = [...new Set([...(doc?.posts ?? []), data.capacity])].sort();
      return { id: data.account, community, posts };
    },
    'identity.CapacityEnded': (doc, { data }) =>
      doc && atStation(data.capacity) ? { ...doc, posts: doc.posts.filter((post) => post !== data.capacity) } : undefined,
  },
);
