import { type AnyEvent, type Envelope, typeName } from '#libs/eventing';
import type { PromiseLine, TimelineEntry, TrackingDoc } from './tracking.doc.ts';

export type Seen = Envelope & { readonly type: string; readonly data: object };
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** The event as a line of the timeline. `open`: may its sealed words be read by the resident? */
export const entry = (event: Seen, details?: Facts, open = false): TimelineEntry => ({
  at: (event.data as { at?: string }).at ?? event.effectiveAt,
  what: typeName(event.type).what,
  room: typeName(event.type).area,
  ...(details === undefined ? {} : { details }),
  ...(open && event.sealed ? { sealed: event.sealed } : {}),
});

/** Adds the line and the change; a document that is not there (an objection's own case) stays away. */
export const step =
  <E extends AnyEvent & Seen>(change: (doc: TrackingDoc, event: E) => Partial<TrackingDoc>, details?: (event: E) => Facts, open = false) =>
  (doc: TrackingDoc | undefined, event: E): TrackingDoc | undefined =>
    doc ? { ...doc, ...change(doc, event), timeline: [...doc.timeline, entry(event, details?.(event), open)] } : undefined;

/** Marks open promises of a kind as kept at a moment. */
export const kept = (promises: readonly PromiseLine[], first: boolean, at: string): PromiseLine[] =>
  promises.map((p) => ((p.what === 'first-contact') === first && p.keptAt === undefined ? { ...p, keptAt: at } : p));

export const promised = (doc: TrackingDoc, line: PromiseLine): Pick<TrackingDoc, 'promises' | 'dueBy'> => ({
  promises: [...doc.promises, line],
  dueBy: line.by,
});
