import type { Recorded } from '#libs/eventing';
import type { Versioned } from '#libs/read-models';
import { Folding, type Holding } from '../folding.ts';
import type { Projection } from '../projection.ts';

type Stored = Map<string, { readonly position: number; readonly json: string }>;

/** In a spec a poison event is simply an error. */
const strict: Holding = {
  holds: () => false,
  park: ({ kind, key }, event, code) => {
    throw new Error(`${event.type} at ${event.position} cannot be folded (${code}); it would park the ${kind} ${key}`);
  },
};

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};

const deliver = (projection: Projection, stored: Stored, events: readonly Recorded[]): void => {
  const folding = new Folding(projection, strict);
  for (const event of events) folding.add(frozen(event));
  const found = [...folding.slots.keys()].flatMap((id) => {
    const doc = stored.get(id);
    return doc ? [[id, { id, position: doc.position, doc: frozen(JSON.parse(doc.json)) }] as [string, Versioned<object>]] : [];
  });
  folding.fill(new Map(found));
  for (const { id, position, doc } of folding.run()) stored.set(id, { position, json: JSON.stringify(doc) });
};

const docsOf = (stored: Stored): Record<string, object> =>
  Object.fromEntries([...stored].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { json }]) => [id, JSON.parse(json)]));

const deliveries: Readonly<Record<string, (projection: Projection, stored: Stored, events: readonly Recorded[]) => void>> = {
  'the whole batch twice': (projection, stored, events) => {
    deliver(projection, stored, events);
    deliver(projection, stored, events);
  },
  'each event alone, and twice': (projection, stored, events) => {
    for (const event of events) {
      deliver(projection, stored, [event]);
      deliver(projection, stored, [event]);
    }
  },
  'a part, then all of it again': (projection, stored, events) => {
    deliver(projection, stored, events.slice(0, Math.ceil(events.length / 2)));
    deliver(projection, stored, events);
  },
};

/**
 * The specification language of views: `folding(desk).givenEvents(opened, referred).docs()` gives the documents by id. Along
 * the way it checks that the same events delivered again, or in other batches, give the same documents, and that no fold
 * changes what it was given. Throws plain errors, so any runner can use it.
 */
export const folding = (projection: Projection) => ({
  givenEvents: (...events: readonly Recorded[]) => ({
    docs: <Doc extends object = Record<string, unknown>>(): Readonly<Record<string, Doc>> => {
      const stored: Stored = new Map();
      deliver(projection, stored, events);
      const docs = docsOf(stored);
      for (const [how, again] of Object.entries(deliveries)) {
        const other: Stored = new Map();
        again(projection, other, events);
        const [a, b] = [JSON.stringify(docs, null, 2), JSON.stringify(docsOf(other), null, 2)];
        if (a !== b) throw new Error(`delivered ${how}, the view ${projection.spec.name} differs: expected ${a}\nbut it was ${b}`);
      }
      return docs as Readonly<Record<string, Doc>>;
    },
  }),
});
