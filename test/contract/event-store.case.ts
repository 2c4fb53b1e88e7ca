import type { EventStore } from '#libs/event-store';

/** What a case works on: `stream` is a name of its own, `start` the head it found, so that a log may be shared. */
export interface Given {
  readonly store: EventStore;
  readonly start: number;
  readonly stream: string;
  /** Closes the store and opens the same log again. */
  readonly reopen: () => Promise<EventStore>;
}

/** A named case of the contract. */
export type Case = (given: Given) => Promise<void>;
