import type { Envelope, Recorded } from '#libs/eventing';

/** An event ready to be written: position and revision are given by the store. `data` must survive JSON. */
export type NewEvent = Omit<Envelope, 'stream' | 'revision' | 'position' | 'sealed'> & {
  readonly type: string;
  readonly data: object;
  readonly sealed?: { readonly subject: string; readonly box: Uint8Array };
};

/** Expected revision of a stream that must not exist yet. The first event has revision 0. */
export const NO_STREAM = -1;

export interface Appended {
  readonly revision: number;
  readonly position: number;
}

export interface LogPage {
  readonly events: readonly Recorded[];
  /** The log was looked through up to here (also past events that the filter left out): a safe checkpoint. */
  readonly upTo: number;
  /** Nothing more was there when it was read. */
  readonly atEnd: boolean;
}

export interface ReadLog {
  readonly limit: number;
  /** Full types (`a.B`) or prefixes that end in a dot (`a.`); all types when left out. */
  readonly types?: readonly string[];
}

/** The stream is not at the expected revision; nothing was written. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  constructor(
    readonly stream: string,
    readonly expected: number,
  ) {
    super(`stream is not at revision ${expected}`);
  }
}

/** The store cannot write now (`full`: no space; `read-only`: a sync failed, only a restart helps; `unavailable`: try later). Nothing was acknowledged. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(
    readonly reason: 'full' | 'read-only' | 'unavailable',
    options?: ErrorOptions,
  ) {
    super(`event store: ${reason}`, options);
  }
}

/** The log. Appending resolves only when the events are durable; everything appended is read back in position order. */
export interface EventStore {
  /** Throws Conflict, StoreUnavailable. All events of one call are written or none. An empty list is refused with TypeError. */
  append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended>;
  /** The whole stream in order; empty when it does not exist. */
  load(stream: string): Promise<readonly Recorded[]>;
  /** Events after a position (exclusive), in position order, without gaps below `upTo`. */
  read(after: number, how: ReadLog): Promise<LogPage>;
  /** Position of the last durable event, 0 when empty. */
  head(): Promise<number>;
  /** A wake-up after each durable append; carries no data that anybody may rely on. Returns the way to stop. */
  onAppended(listener: (head: number) => void): () => void;
  close(): Promise<void>;
}

/** Injection token of what streams need from the house (StreamTools). */
export const STREAM_TOOLS = 'event-store.StreamTools';
export const EVENT_STORE = 'event-store.EventStore';
