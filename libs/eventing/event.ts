/** What a decision says has happened. `data` is stored as written; `seal` (personal fields, free text) is encrypted before it is stored. */
export interface AnyEvent {
  readonly type: string;
  readonly data: object;
  readonly seal?: object;
}

/** One event type: its name with its room, its open facts and, where it has any, its sealed fields. */
export type EventOf<T extends string, D extends object, S extends object = never> = [S] extends [never]
  ? { readonly type: T; readonly data: D }
  : { readonly type: T; readonly data: D; readonly seal: S };

/** Encrypted fields as bytes; opened with the key of `subject`, bound to the event `id`. */
export interface SealedBox {
  readonly subject: string;
  readonly event: string;
  readonly box: string;
}

/** The envelope around every event (design.md, "The envelope"). Times are ISO 8601 with +08:00; positions are safe integers. */
export interface Envelope {
  readonly id: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly recordedAt: string;
  readonly effectiveAt: string;
  readonly community: string;
  readonly actor: string;
  readonly capacity: string;
  readonly unit: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly key: string;
  readonly fingerprint?: string;
  /** Sealed fields, if the event has any: whose key opens them, which event they belong to, the box in base64. */
  readonly sealed?: SealedBox;
}

/** An event read back from the log. Distributes over a union, so that `switch (e.type)` narrows `e.data`. */
export type Recorded<E extends AnyEvent = AnyEvent> = E extends AnyEvent
  ? Envelope & { readonly type: E['type']; readonly data: E['data'] }
  : never;

/** Who asks, in which capacity, when: arrives with every command, so that decisions need no clock and no id generator. */
export interface Meta {
  readonly actor: string;
  readonly capacity: string;
  readonly unit: string;
  readonly community: string;
  /** When it happened (effective time). */
  readonly at: string;
  /** When it is recorded. */
  readonly now: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly key: string;
  /** Digest of the request body: the same key with another body is refused. */
  readonly fingerprint?: string;
  /** The revision that the asker has seen; a stream that moved on is a stale-revision error. */
  readonly expected?: number;
}
