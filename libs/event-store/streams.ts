import { type AnyEvent, deriveId, KeyReused, type Meta, type Recorded, type Upcast } from '#libs/eventing';
import { Conflict, type EventStore, NO_STREAM, type NewEvent } from './port.ts';

const TRIES = 5;

/** How a kind of stream is folded. `prefix` is the stream's category (`stationCase`). */
export interface StreamKind<S, E extends AnyEvent> {
  readonly prefix: string;
  readonly initial: S;
  readonly evolve: (state: S, event: E) => S;
  /** Whose key seals an event's fields; the stream's own id where left out. */
  readonly subject?: (id: string, type: string) => string;
}

/** What a command did. `events` is empty when it had nothing to do; `replayed` when this very command was carried out before. */
export interface Outcome<E extends AnyEvent> {
  readonly revision: number;
  readonly position: number;
  readonly events: readonly Recorded<E>[];
  readonly replayed: boolean;
}

/** What the streams need from the house: the log, the sealer's writing half, the upcasts, versions of new events. */
export interface StreamTools {
  readonly store: EventStore;
  readonly seal: (subject: string, eventId: string, fields: object) => Uint8Array;
  readonly upcast: Upcast;
  readonly version: (type: string) => number;
}

/** The asker saw an older revision than the stream has (412). */
export class StaleRevision extends Error {
  override readonly name = 'StaleRevision';
  constructor(
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`stream is at revision ${actual}, not ${expected}`);
  }
}

interface Folded<S> {
  readonly state: S;
  readonly history: readonly Recorded[];
}

/**
 * Load, decide, append, with the idempotency of the whole house: a command that was recorded before (same actor and key)
 * returns what it returned then; the same key with another body is refused; a conflict loads again, at most five times.
 */
export class Streams<S, E extends AnyEvent> {
  constructor(
    private readonly kind: StreamKind<S, E>,
    private readonly tools: StreamTools,
  ) {}

  /** For a stream that this command names for the first time: no look-up, unique(stream, revision) guards it (engines.md). */
  async create(id: string, decide: (state: S) => readonly E[], meta: Meta): Promise<Outcome<E>> {
    const events = decide(this.kind.initial);
    if (events.length === 0) return this.change(id, decide, meta);
    try {
      return await this.append(id, NO_STREAM, events, meta);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.change(id, decide, meta);
    }
  }

  async change(id: string, decide: (state: S) => readonly E[], meta: Meta): Promise<Outcome<E>> {
    for (let conflicts = 0; conflicts < TRIES - 1; conflicts += 1) {
      try {
        return await this.tryOnce(id, decide, meta);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
    return this.tryOnce(id, decide, meta);
  }

  /** The folded state and the number of events, for queries that must not wait for a view. */
  async state(id: string): Promise<{ state: S; revision: number }> {
    const { state, history } = await this.fold(id);
    return { state, revision: history.length - 1 };
  }

  private async tryOnce(id: string, decide: (state: S) => readonly E[], meta: Meta): Promise<Outcome<E>> {
    const { state, history } = await this.fold(id);
    const before = earlier<E>(history, meta);
    if (before) return before;
    const revision = history.length - 1;
    if (meta.expected !== undefined && meta.expected !== revision) throw new StaleRevision(meta.expected, revision);
    const events = decide(state);
    if (events.length === 0) return { revision, position: history.at(-1)?.position ?? 0, events: [], replayed: false };
    return this.append(id, revision, events, meta);
  }

  private async fold(id: string): Promise<Folded<S>> {
    const history = (await this.tools.store.load(`${this.kind.prefix}-${id}`)).map(this.tools.upcast);
    const state = history.reduce((now, event) => this.kind.evolve(now, event as unknown as E), this.kind.initial);
    return { state, history };
  }

  private async append(id: string, expected: number, events: readonly E[], meta: Meta): Promise<Outcome<E>> {
    const stream = `${this.kind.prefix}-${id}`;
    const ready = events.map((event, index) => this.envelope(id, stream, event, { meta, index }));
    const { revision, position } = await this.tools.store.append(stream, expected, ready);
    const first = revision - ready.length + 1;
    const recorded = ready.map(({ sealed: _, ...event }, index) => ({
      ...event,
      stream,
      revision: first + index,
      position: position - ready.length + 1 + index,
    }));
    return { revision, position, events: recorded as unknown as Recorded<E>[], replayed: false };
  }

  private envelope(id: string, stream: string, event: E, at: { meta: Meta; index: number }): NewEvent {
    const { meta } = at;
    const subject = this.kind.subject?.(id, event.type) ?? id;
    const eventId = deriveId(meta.actor, meta.key, `${stream}#${at.index}`);
    return {
      id: eventId,
      type: event.type,
      version: this.tools.version(event.type),
      recordedAt: meta.now,
      effectiveAt: meta.at,
      community: meta.community,
      actor: meta.actor,
      capacity: meta.capacity,
      unit: meta.unit,
      correlationId: meta.correlationId,
      ...(meta.causationId === undefined ? {} : { causationId: meta.causationId }),
      key: meta.key,
      ...(meta.fingerprint === undefined ? {} : { fingerprint: meta.fingerprint }),
      data: event.data,
      ...('seal' in event && event.seal ? { sealed: { subject, box: this.tools.seal(subject, eventId, event.seal) } } : {}),
    };
  }
}

const earlier = <E extends AnyEvent>(history: readonly Recorded[], meta: Meta): Outcome<E> | undefined => {
  const mine = history.filter((e) => e.key === meta.key && e.actor === meta.actor);
  const last = mine.at(-1);
  if (!last) return undefined;
  if (last.fingerprint !== meta.fingerprint) throw new KeyReused();
  return { revision: last.revision, position: last.position, events: mine as unknown as Recorded<E>[], replayed: true };
};
