import { randomUUID } from 'node:crypto';
import { type AnyEvent, isoTime, type Recorded } from '#libs/eventing';
import type { EventStore, NewEvent } from '#libs/event-store';

/** A whole new event: every field of the envelope has a value of its own, so that a mix-up shows. */
export const sampleEvent = (over: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'sample.Noted',
  version: 1,
  recordedAt: isoTime(1_764_000_000_123),
  effectiveAt: isoTime(1_763_999_999_000),
  community: 'community-1',
  actor: 'a1b2c3d4e5f60718293a4b5c6d7e8f90',
  capacity: 'capacity-1',
  unit: 'unit-1',
  correlationId: randomUUID(),
  key: randomUUID(),
  data: { n: 1 },
  ...over,
});

export const sampleEvents = (count: number, over: Partial<NewEvent> = {}): NewEvent[] =>
  Array.from({ length: count }, (_, n) => sampleEvent({ data: { n }, ...over }));

export const freshStream = (prefix = 'sample'): string => `${prefix}-${randomUUID()}`;

/** What the log must give back for an event that was appended. */
export const asRecorded = (
  { sealed, ...event }: NewEvent,
  at: { stream: string; revision: number; position: number },
): Recorded<AnyEvent> => ({
  ...event,
  ...at,
  ...(sealed ? { sealed: { subject: sealed.subject, event: event.id, box: Buffer.from(sealed.box).toString('base64') } } : {}),
});

/** Everything after a position, page by page. Throws if the log stands still without being at its end. */
export const readAll = async (
  store: EventStore,
  after: number,
  how: { limit?: number; types?: readonly string[] } = {},
): Promise<Recorded[]> => {
  const found: Recorded[] = [];
  for (let from = after; ; ) {
    const page = await store.read(from, { limit: 100, ...how });
    found.push(...page.events);
    if (page.atEnd) return found;
    if (page.upTo <= from) throw new Error(`the log stands still at ${from}`);
    from = page.upTo;
  }
};
