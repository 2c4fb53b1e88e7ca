import { jsonOf, type Recorded } from '#libs/eventing';
import { checkAppend, typeFilter } from '../check.ts';
import { type Appended, Conflict, type EventStore, type LogPage, type NewEvent, type ReadLog, StoreUnavailable } from '../port.ts';

/** The log in memory, for tests only: what it takes and gives went through JSON, as on every engine. */
export class InMemoryEventStore implements EventStore {
  private readonly log: Recorded[] = [];
  private readonly streams = new Map<string, Recorded[]>();
  private readonly listeners = new Set<(head: number) => void>();
  private closed = false;

  async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    if (this.closed) throw new StoreUnavailable('unavailable');
    checkAppend(stream, expected, events);
    const stored = events.map((event) => ({ ...event, data: JSON.parse(jsonOf(event.data)) as object }));
    const history = this.streams.get(stream) ?? [];
    if (history.length - 1 !== expected) throw new Conflict(stream, expected);
    const recorded = stored.map((event, index) =>
      recordedOf(event, { stream, revision: expected + 1 + index, position: this.log.length + 1 + index }),
    );
    this.streams.set(stream, [...history, ...recorded]);
    this.log.push(...recorded);
    const head = this.log.length;
    for (const listener of this.listeners) queueMicrotask(() => listener(head));
    return { revision: expected + events.length, position: head };
  }

  async load(stream: string): Promise<readonly Recorded[]> {
    return structuredClone(this.streams.get(stream) ?? []);
  }

  async read(after: number, how: ReadLog): Promise<LogPage> {
    const takes = typeFilter(how.types);
    const found = this.log.slice(after).filter((event) => takes(event.type));
    const events = structuredClone(found.slice(0, how.limit));
    const full = found.length > events.length;
    const upTo = full ? (events.at(-1)?.position ?? after) : Math.max(after, this.log.length);
    return { events, upTo, atEnd: !full };
  }

  async head(): Promise<number> {
    return this.log.length;
  }

  onAppended(listener: (head: number) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}

const recordedOf = ({ sealed, ...event }: NewEvent, at: Pick<Recorded, 'stream' | 'revision' | 'position'>): Recorded => ({
  ...event,
  ...at,
  ...(sealed ? { sealed: { subject: sealed.subject, event: event.id, box: Buffer.from(sealed.box).toString('base64') } } : {}),
});
