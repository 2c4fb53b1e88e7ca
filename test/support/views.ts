import type { AnyEvent, Recorded } from '#libs/eventing';
import type { Projection } from '#libs/projections';
import { recorder } from './recorded.ts';

/** The documents of a view after these events. No guard by position: an event that is there twice is folded twice. */
export const documentsOf = <Doc extends object>(projection: Projection, events: readonly Recorded[]): ReadonlyMap<string, Doc> => {
  const docs = new Map<string, object>();
  for (const event of events) {
    if (!projection.types.includes(event.type)) continue;
    for (const id of projection.keys(event)) {
      const next = projection.fold(docs.get(id), event, id);
      if (next !== undefined) docs.set(id, next);
    }
  }
  return docs as unknown as ReadonlyMap<string, Doc>;
};

export const twice = (events: readonly Recorded[]): readonly Recorded[] => events.flatMap((event) => [event, event]);

/** Events as the log would give them: sealed fields as a box that names its subject and event, never as plain fields. */
export const recordAll = (events: readonly AnyEvent[], streamOf: (event: AnyEvent) => string): readonly Recorded[] => {
  const record = recorder();
  return events.map(({ type, data, seal }) => {
    const stream = streamOf({ type, data });
    const event = record({ type, data, stream });
    return seal === undefined ? event : { ...event, sealed: { subject: stream, event: event.id, box: `sealed:${JSON.stringify(seal)}` } };
  });
};
