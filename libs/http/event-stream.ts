/** The part of a response that a stream of events writes to (Node's ServerResponse). */
export interface EventSink {
  readonly writableLength: number;
  write(text: string): boolean;
  end(): void;
  destroy(): void;
  on(event: 'close', listener: () => void): unknown;
}

export interface EventStreamOptions {
  /** What may wait for a client that does not read, in bytes: one that is further behind is cut off, and comes back by itself. */
  readonly pendingLimit: number;
  readonly heartbeatMs: number;
  /** A stream ends after this time, so that the client comes back and is asked again who it is. */
  readonly maxAgeMs: number;
  /** When the client may come back, in milliseconds: each stream gets its own, so that not all come at once. */
  readonly retryMs: () => number;
}

const SECOND = 1_000;

export const eventStreamDefaults: EventStreamOptions = {
  pendingLimit: 64 * 1024,
  heartbeatMs: 20 * SECOND,
  maxAgeMs: 900 * SECOND,
  retryMs: () => Math.round(2 * SECOND + Math.random() * 3 * SECOND),
};

export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
} as const;

/** Server-sent events to one client, with a bounded buffer. */
export class EventStream {
  private readonly timers: readonly NodeJS.Timeout[];
  private readonly leaving: (() => void)[] = [];
  private closed = false;

  constructor(
    private readonly sink: EventSink,
    private readonly options: EventStreamOptions = eventStreamDefaults,
  ) {
    this.timers = [
      setInterval(() => this.write(': here\n\n'), options.heartbeatMs).unref(),
      setTimeout(() => this.close(), options.maxAgeMs).unref(),
    ];
    sink.on('close', () => this.left());
    this.write(`retry: ${options.retryMs()}\n\n`);
  }

  /** `data` must be JSON without line breaks of its own, which JSON.stringify never makes. */
  send(event: string, data: object, id: number): void {
    this.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Runs once when the client has gone or was sent away; at once when it already has. */
  onLeft(listener: () => void): void {
    if (this.closed) listener();
    else this.leaving.push(listener);
  }

  close(): void {
    if (!this.closed) this.sink.end();
    this.left();
  }

  private write(text: string): void {
    if (this.closed) return;
    this.sink.write(text);
    if (this.sink.writableLength <= this.options.pendingLimit) return;
    this.sink.destroy();
    this.left();
  }

  private left(): void {
    if (this.closed) return;
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    for (const listener of this.leaving) listener();
  }
}
