import { type Envelope, type SealedBox, typeName } from '#libs/eventing';

type Seen = Envelope & { readonly type: string; readonly data: object };
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** One step of a history; its words stay sealed until somebody reads them. */
export interface Entry {
  readonly at: string;
  readonly position: number;
  /** The event's name without its room: `case-closed`. */
  readonly what: string;
  readonly room: string;
  /** Account and capacity of who did it. */
  readonly by: string;
  readonly capacity: string;
  readonly details?: Facts;
  readonly sealed?: SealedBox;
}

/** `open`: may the words of this event be read where this history is shown? */
export const entry = (event: Seen, details?: Facts, open = false): Entry => ({
  at: (event.data as { at?: string }).at ?? event.effectiveAt,
  position: event.position,
  what: typeName(event.type).what,
  room: typeName(event.type).area,
  by: event.actor,
  capacity: event.capacity,
  ...(details === undefined ? {} : { details }),
  ...(open && event.sealed ? { sealed: event.sealed } : {}),
});

/** Adds a line once, however often its event comes. */
export const added = <Line extends { readonly position: number }>(lines: readonly Line[], line: Line): readonly Line[] =>
  lines.some((l) => l.position === line.position) ? lines : [...lines, line];
