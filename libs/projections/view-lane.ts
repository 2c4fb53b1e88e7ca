import { type ReadModels, type Versioned, type View, viewKey } from '#libs/read-models';
import type { Arrived } from './arrived.ts';
import { faultCode } from './fault.ts';
import { Folding } from './folding.ts';
import { BatchHolding, type ParkedDoc, Parking } from './parked.ts';
import type { Projection } from './projection.ts';

/** What a batch did to one view, before it is written. */
export interface Prepared {
  readonly docs: readonly Versioned<object>[];
  readonly holding: BatchHolding;
  /** Events that a document had already passed. */
  readonly late: number;
}

/** One view version on its way along the log. */
export class ViewLane {
  readonly key: string;
  readonly name: string;
  readonly types: readonly string[];
  readonly parking: Parking;
  position = 0;
  private readonly view: View<object>;

  constructor(
    readonly projection: Projection,
    private readonly models: ReadModels,
  ) {
    this.key = viewKey(projection.spec);
    this.name = projection.spec.name;
    this.types = projection.types;
    this.view = models.view<object>(projection.spec);
    this.parking = new Parking(models, projection.spec);
  }

  async loadCheckpoint(): Promise<void> {
    this.position = await this.models.checkpoint(this.key);
  }

  /** Folds a batch in memory. `again`: what is being driven again, and so does not hold anything up. */
  async prepare(arrived: readonly Arrived[], again?: ParkedDoc): Promise<Prepared> {
    const holding = new BatchHolding(this.projection.spec);
    const folding = new Folding(this.projection, holding);
    const some = await this.parking.any();
    if (some) await this.learn(holding, 'stream', new Set(arrived.map(({ event }) => event.stream)), again);
    const only = again?.kind === 'document' ? again.key : undefined;
    for (const { event, failed } of arrived) {
      if (failed === undefined) folding.add(event, only);
      else if (!holding.holds('stream', event.stream, event))
        holding.park({ kind: 'stream', key: event.stream }, event, faultCode('upcast', failed));
    }
    if (some) await this.learn(holding, 'document', folding.slots.keys(), again);
    folding.fill(await this.view.getMany([...folding.slots.keys()]));
    return { docs: folding.run(), holding, late: folding.late };
  }

  /** Documents first, then what they left parked; the checkpoint comes after both. */
  async write(docs: Prepared['docs'], waiting: BatchHolding['waiting']): Promise<void> {
    if (docs.length > 0) await this.view.put(docs);
    await this.parking.write(waiting);
  }

  async saveCheckpoint(position: number): Promise<void> {
    await this.models.saveCheckpoint(this.key, position);
  }

  private async learn(holding: BatchHolding, kind: ParkedDoc['kind'], keys: Iterable<string>, again: ParkedDoc | undefined): Promise<void> {
    holding.know((await this.parking.among(kind, keys)).filter(({ id }) => id !== again?.id));
  }
}
