import type { EventStore, NewEvent } from '#libs/event-store';
import type { AnyEvent } from '#libs/eventing';
import { recorder, type Said } from './recorded.ts';

/** Appends sample events to a store, keeping count of the revisions; resolves with the position of the last. */
export const writing = (store: EventStore) => {
  const sample = recorder();
  const revisions = new Map<string, number>();
  return async <E extends AnyEvent = AnyEvent>(stream: string, ...events: readonly Said<E>[]): Promise<number> => {
    const ready = events.map((said): NewEvent => {
      const { stream: _, revision: __, position: ___, sealed: ____, ...event } = sample<AnyEvent>(said);
      return event;
    });
    const { revision, position } = await store.append(stream, revisions.get(stream) ?? -1, ready);
    revisions.set(stream, revision);
    return position;
  };
};
