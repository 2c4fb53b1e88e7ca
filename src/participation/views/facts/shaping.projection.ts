import type { AnyEvent, Recorded } from '#libs/eventing';
import type { FactsDoc, LaterAct } from './facts.doc.ts';

type Seen = Omit<Recorded, 'data' | 'type'>;

const later = (a: string, b: string): string => (Date.parse(b) > Date.parse(a) ? b : a);

/** What every event leaves on the document: how far it has come, in which streams, until when. */
export const traced = (doc: FactsDoc, event: Seen): FactsDoc => ({
  ...doc,
  position: event.position,
  streams: doc.streams.includes(event.stream) ? doc.streams : [...doc.streams, event.stream],
  recordedAt: later(doc.recordedAt, event.recordedAt),
  effectiveAt: later(doc.effectiveAt, event.effectiveAt),
});

/** A fold that changes a document which is there, once for each event; an objection's own case has none and stays away. */
export const shape =
  <E extends AnyEvent & Seen>(change: (doc: FactsDoc, event: E) => Partial<FactsDoc>) =>
  (doc: FactsDoc | undefined, event: E): FactsDoc | undefined =>
    doc && event.position > doc.position ? { ...traced(doc, event), ...change(doc, event) } : doc;

/** The first human message to the resident (metrics.md D.5); an automatic receipt is none. */
export const contact = (doc: FactsDoc, at: string): Partial<FactsDoc> => (doc.contactedAt === undefined ? { contactedAt: at } : {});

export const working = (doc: FactsDoc): Partial<FactsDoc> =>
  doc.status === 'received' || doc.status === 'with-agency' ? { status: 'in-progress' } : {};

/** An answer that reached the resident; what came back from other bodies is passed on with it. */
export const answer = (doc: FactsDoc, at: string, outcome: FactsDoc['outcome']): Partial<FactsDoc> => ({
  ...contact(doc, at),
  status: 'answered',
  ...(doc.answeredAt === undefined ? { answeredAt: at } : {}),
  ...(outcome === undefined ? {} : { outcome }),
  ...(doc.escalations === undefined
    ? {}
    : { escalations: doc.escalations.map((e) => (e.answeredAt !== undefined && e.toldAt === undefined ? { ...e, toldAt: at } : e)) }),
  ...(doc.badRating === undefined || doc.badRating.rectifiedAt !== undefined ? {} : { badRating: { ...doc.badRating, rectifiedAt: at } }),
});

/** Closed; the first time counts for the limits, a later one only for the status. */
export const close = (doc: FactsDoc, at: string): Partial<FactsDoc> => ({
  status: 'closed',
  ...(doc.closedAt === undefined ? { closedAt: at } : {}),
});

/** A new promise beside the first one. Once closed, the last promise stays what it was. */
export const promise = (doc: FactsDoc, dueBy: string): Partial<FactsDoc> => (doc.closedAt === undefined ? { dueBy } : {});

export const act = (doc: FactsDoc, added: LaterAct): Partial<FactsDoc> => ({
  acts: [...(doc.acts ?? []), added],
  actedAt: later(doc.actedAt ?? added.at, added.at),
});
