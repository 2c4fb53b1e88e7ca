import type { Recorded } from '#libs/eventing';
import { type Arrived, arrive } from './arrived.ts';
import type { ParkedDoc } from './parked.ts';
import type { BatchTools } from './view-batch.ts';
import type { ViewLane } from './view-lane.ts';

export interface Redriven {
  /** `parked`: an event still fails. `unknown`: nothing is parked under that id. */
  readonly outcome: 'done' | 'parked' | 'unknown';
  readonly applied: number;
  /** Events of a parked stream that its documents had already passed by way of other streams: only a rebuild brings them in. */
  readonly late: number;
}

type Turn = <T>(step: () => Promise<T>) => Promise<T>;

/** Goes through the log again for one parked document or stream, up to where its view stands, a batch at a time between the live ones. */
export class Redrive {
  private at = 0;
  private applied = 0;
  private late = 0;

  constructor(
    private readonly lane: ViewLane,
    private readonly tools: BatchTools,
    private readonly limit: number,
  ) {}

  async drive(id: string, turn: Turn): Promise<Redriven> {
    for (;;) {
      const outcome = await turn(() => this.step(id));
      if (outcome !== 'going') return { outcome, applied: this.applied, late: this.late };
    }
  }

  private async step(id: string): Promise<Redriven['outcome'] | 'going'> {
    const doc = await this.lane.parking.get(id);
    if (!doc) return 'unknown';
    this.at = Math.max(this.at, doc.position - 1);
    const page = await this.tools.store.read(this.at, { limit: this.limit, types: this.lane.types });
    const upTo = Math.min(page.upTo, this.lane.position);
    const mine = page.events.filter(({ position }) => position <= upTo).map((event) => arrive(event, this.tools.upcast));
    const next = await this.apply(
      doc,
      mine.filter((one) => this.isFor(doc, one)),
      upTo,
    );
    this.at = upTo;
    return next;
  }

  private async apply(doc: ParkedDoc, mine: readonly Arrived[], upTo: number): Promise<Redriven['outcome'] | 'going'> {
    const work = await this.lane.prepare(mine, doc);
    const again = work.holding.parked.find(({ kind, key }) => kind === doc.kind && key === doc.key);
    const through = again ? mine.filter(({ event }) => event.position < again.position).length : mine.length;
    const open = again !== undefined || upTo < this.lane.position;
    const waiting = Math.max(doc.waiting - through, 0);
    const others = work.holding.waiting.filter(({ kind, key }) => kind !== doc.kind || key !== doc.key);
    await this.tools.models.batch(async () => {
      await this.lane.write(work.docs, others);
      await this.lane.parking.update({ ...doc, waiting, open, ...(again ? { position: again.position, code: again.code } : {}) });
    });
    this.applied += through - work.late;
    this.late += work.late;
    if (again) return 'parked';
    return open ? 'going' : 'done';
  }

  private isFor({ kind, key }: ParkedDoc, { event, failed }: Arrived): boolean {
    if (kind === 'stream') return event.stream === key;
    return failed === undefined && this.keysOf(event).includes(key);
  }

  private keysOf(event: Recorded): readonly string[] {
    try {
      return this.lane.projection.keys(event);
    } catch {
      return [];
    }
  }
}
