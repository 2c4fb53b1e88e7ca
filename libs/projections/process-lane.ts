import type { EventStore, ProcessLedger } from '#libs/event-store';
import type { Recorded, Upcast } from '#libs/eventing';
import { type Arrived, arrive } from './arrived.ts';
import { CheckpointBeyondHead } from './beyond-head.ts';
import { carryOut, type CommandTools, type KeyParked } from './carry-out.ts';
import { faultCode } from './fault.ts';
import type { Process } from './process.ts';

export interface ProcessTools extends CommandTools {
  readonly store: EventStore;
  readonly ledger: ProcessLedger;
  readonly upcast: Upcast;
  readonly onParked: (parked: KeyParked) => void;
  readonly onReached: (process: string, position: number) => void;
  readonly batchSize: number;
}

export interface RedrivenKey {
  /** `parked`: an event still fails. `unknown`: nothing is parked under that key. */
  readonly outcome: 'done' | 'parked' | 'unknown';
  readonly handled: number;
}

/** An event with the key under which it is handled, and what is wrong with it, if that is known already. */
interface Placed {
  readonly key: string;
  readonly event: Recorded;
  readonly fault?: string;
}

/** Code of an event that waits behind a parked one. */
const WAITS = 'waits';
/** A checkpoint is not worth a write for a few events that the process does not take. */
const SKIPPED_BEFORE_SAVING = 1_000;
const REDRIVEN_AT_A_TIME = 64;

/** One process on its way along the log. */
export class ProcessLane {
  private position = 0;
  private saved = 0;
  private ready = false;
  /** Parked keys, each with the position of its first event. */
  private readonly since = new Map<string, number>();

  constructor(
    private readonly process: Process,
    private readonly tools: ProcessTools,
  ) {}

  get name(): string {
    return this.process.name;
  }

  /** One batch. The checkpoint is saved only when every event of it is done or parked. True at the end of the log. */
  async pass(): Promise<boolean> {
    await this.start();
    const { store, batchSize } = this.tools;
    const page = await store.read(this.position, { limit: batchSize, types: this.process.types });
    if (page.upTo <= this.position) return page.atEnd;
    await this.handle(page.events);
    if (page.events.length > 0 || page.upTo - this.saved >= SKIPPED_BEFORE_SAVING) await this.save(page.upTo);
    this.position = page.upTo;
    this.tools.onReached(this.name, this.position);
    return page.atEnd;
  }

  /** Handles some of what waits under a key. `going`: there is more. */
  async redrive(key: string): Promise<{ outcome: RedrivenKey['outcome'] | 'going'; handled: number }> {
    await this.start();
    const waiting = (await this.tools.ledger.parked(this.name)).filter((parked) => parked.key === key);
    let handled = 0;
    for (const parked of waiting.slice(0, REDRIVEN_AT_A_TIME)) {
      const fault = await this.again(parked.position);
      if (fault !== undefined) {
        await this.tools.ledger.park({ ...parked, error: fault });
        return { outcome: 'parked', handled };
      }
      await this.tools.ledger.unpark(this.name, parked.position);
      handled += 1;
    }
    if (handled < waiting.length) return { outcome: 'going', handled };
    return { outcome: this.since.delete(key) ? 'done' : 'unknown', handled };
  }

  private async start(): Promise<void> {
    if (this.ready) return;
    const { store, ledger, onReached } = this.tools;
    const [head, checkpoint] = [await store.head(), await ledger.checkpoint(this.name)];
    if (checkpoint > head) throw new CheckpointBeyondHead(this.name, checkpoint, head);
    for (const { key, position } of await ledger.parked(this.name)) if (!this.since.has(key)) this.since.set(key, position);
    this.position = checkpoint;
    this.saved = checkpoint;
    this.ready = true;
    onReached(this.name, checkpoint);
  }

  /** Keys side by side, the events of a key one after another. An outage fails the batch, once all that was under way has ended. */
  private async handle(events: readonly Recorded[]): Promise<void> {
    const placed = new Placing(this.process, this.since).all(events.map((event) => arrive(event, this.tools.upcast)));
    const groups = [...Map.groupBy(placed, ({ key }) => key).values()];
    const ended = await Promise.allSettled(groups.map((group) => this.inOrder(group)));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  }

  private async inOrder(group: readonly Placed[]): Promise<void> {
    for (const { key, event, fault } of group) {
      const since = this.since.get(key);
      if (since !== undefined && event.position >= since) await this.wait(key, event, since);
      else await this.first(key, event, fault ?? (await carryOut(this.process, event, this.tools)));
    }
  }

  private async first(key: string, event: Recorded, error: string | undefined): Promise<void> {
    if (error === undefined) return;
    const parked = { process: this.name, position: event.position, key, error };
    await this.tools.ledger.park(parked);
    this.since.set(key, event.position);
    this.tools.onParked(parked);
  }

  /** The parked event itself may come once more after a crash: its error is not overwritten. */
  private async wait(key: string, event: Recorded, since: number): Promise<void> {
    if (event.position > since) await this.tools.ledger.park({ process: this.name, position: event.position, key, error: WAITS });
  }

  private async save(position: number): Promise<void> {
    await this.tools.ledger.saveCheckpoint(this.name, position);
    this.saved = position;
  }

  private async again(position: number): Promise<string | undefined> {
    const { events } = await this.tools.store.read(position - 1, { limit: 1 });
    const event = events[0];
    if (event?.position !== position) return undefined;
    const { event: newest, failed } = arrive(event, this.tools.upcast);
    return failed === undefined ? carryOut(this.process, newest, this.tools) : faultCode('upcast', failed);
  }
}

/** Gives each event its key. An event that has none because of a fault stands under its stream, and so do the later ones of that stream. */
class Placing {
  private readonly broken = new Set<string>();

  constructor(
    private readonly process: Process,
    private readonly since: ReadonlyMap<string, number>,
  ) {}

  all(arrived: readonly Arrived[]): readonly Placed[] {
    return arrived.map((one) => this.place(one));
  }

  private place({ event, failed }: Arrived): Placed {
    const stream = `stream:${event.stream}`;
    if (this.broken.has(stream) || event.position >= (this.since.get(stream) ?? Number.POSITIVE_INFINITY)) return { key: stream, event };
    try {
      if (failed === undefined) return { key: checkedKey(this.process.key(event)), event };
    } catch (error) {
      return this.fault(stream, event, faultCode('key', error));
    }
    return this.fault(stream, event, faultCode('upcast', failed));
  }

  private fault(key: string, event: Recorded, fault: string): Placed {
    this.broken.add(key);
    return { key, event, fault };
  }
}

const checkedKey = (key: unknown): string => {
  if (typeof key !== 'string' || key === '') throw new TypeError('a key is a text that is not empty');
  return key;
};
