import type { EventStore } from '#libs/event-store';
import { present, type Upcast } from '#libs/eventing';
import { type ReadModels, viewKey } from '#libs/read-models';
import { CheckpointBeyondHead } from './beyond-head.ts';
import { Loop } from './loop.ts';
import type { NewlyParked } from './parked.ts';
import type { Projection } from './projection.ts';
import { Redrive, type Redriven } from './redrive.ts';
import { advance, type Progress } from './view-batch.ts';
import { ViewLane } from './view-lane.ts';

export interface ProjectionRunnerOptions {
  readonly store: EventStore;
  readonly models: ReadModels;
  readonly projections: readonly Projection[];
  readonly upcast: Upcast;
  /** Events per batch; up to eight times as many while far behind. */
  readonly batchSize?: number;
  /** Longest wait for a wake, in milliseconds. */
  readonly pollMs?: number;
  /** Least time between two passes, in milliseconds: under load, fewer and larger batches write each document less often. */
  readonly gapMs?: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly onParked?: (parked: NewlyParked) => void;
  /** Told about errors that `run` tries again after. */
  readonly onError?: (error: unknown) => void;
}

export interface Lag {
  /** What all views have reached. */
  readonly position: number;
  /** Of the log. */
  readonly head: number;
  readonly views: readonly { readonly view: string; readonly version: number; readonly checkpoint: number }[];
}

const GROWTH = 8;

/**
 * Keeps views up with the log: exactly once for each document, whatever crashes (design.md, "Views never lose or double
 * anything"). Views at the same position share one pass over the log; one that is behind is brought up by itself, beside
 * them, and then joins. One owner per view at a time.
 */
export class ProjectionRunner {
  private readonly lanes: readonly ViewLane[];
  private readonly loop: Loop;
  private readonly batchSize: number;
  private limit: number;
  private ready = false;

  constructor(private readonly options: ProjectionRunnerOptions) {
    const keys = options.projections.map(({ spec }) => viewKey(spec));
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice !== undefined) throw new TypeError(`two projections make the view ${twice}`);
    this.lanes = options.projections.map((projection) => new ViewLane(projection, options.models));
    this.batchSize = options.batchSize ?? 500;
    this.limit = this.batchSize;
    const { pollMs, gapMs, onError } = options;
    this.loop = new Loop({ pass: () => this.pass(), ...present({ pollMs, gapMs, onError }) });
  }

  /** Something was appended. Cheap; may be called at any rate. */
  wake(): void {
    this.loop.wake();
  }

  /** Resolves when all views are at the head of the log. Throws CheckpointBeyondHead. */
  catchUp(): Promise<void> {
    return this.loop.catchUp();
  }

  /** Follows the log until aborted. Throws CheckpointBeyondHead; other errors are told and tried again. */
  async run(signal: AbortSignal): Promise<void> {
    const stop = this.options.store.onAppended(() => this.wake());
    try {
      await this.loop.run(signal);
    } finally {
      stop();
    }
  }

  async lag(): Promise<Lag> {
    const head = await this.options.store.head();
    const views = this.lanes.map(({ name, position, projection }) => ({
      view: name,
      version: projection.spec.version,
      checkpoint: position,
    }));
    return { head, views, position: Math.min(head, ...views.map(({ checkpoint }) => checkpoint)) };
  }

  /** Drives a parked document or stream again (`ParkedDoc.id`), after its projection was mended. */
  redrive(parkedId: string): Promise<Redriven> {
    const { store, upcast, models } = this.options;
    const lane = this.lanes.find(({ key }) => parkedId.startsWith(`${key}/`));
    if (!lane) return Promise.resolve({ outcome: 'unknown', applied: 0, late: 0 });
    const again = new Redrive(lane, { store, upcast, models }, this.batchSize);
    return again.drive(parkedId, (step) =>
      this.loop.turn(async () => {
        if (!this.ready) await this.start();
        return step();
      }),
    );
  }

  private async pass(): Promise<boolean> {
    if (!this.ready) await this.start();
    // The furthest first, so that the others can come up to it and join even while it is moving.
    const [lead = [], ...behind] = this.groups();
    let done = await this.step(lead, Number.MAX_SAFE_INTEGER);
    for (const group of behind) {
      const reached = await this.step(group, lead[0]?.position ?? 0);
      done &&= reached;
    }
    this.limit = done ? this.batchSize : Math.min(this.limit * 2, this.batchSize * GROWTH);
    return done;
  }

  private async step(group: readonly ViewLane[], bound: number): Promise<boolean> {
    const { store, models, upcast, onProgress, onParked } = this.options;
    const { atEnd, progress, parked } = await advance(group, { store, models, upcast }, { limit: this.limit, bound });
    for (const one of parked) onParked?.(one);
    if (progress) onProgress?.(progress);
    return atEnd;
  }

  /** Lanes by position, the furthest first. */
  private groups(): readonly (readonly ViewLane[])[] {
    const byPosition = Map.groupBy(this.lanes, ({ position }) => position);
    return [...byPosition].sort(([a], [b]) => b - a).map(([, lanes]) => lanes);
  }

  private async start(): Promise<void> {
    const head = await this.options.store.head();
    await Promise.all(this.lanes.map((lane) => lane.loadCheckpoint()));
    for (const { name, position } of this.lanes) if (position > head) throw new CheckpointBeyondHead(name, position, head);
    this.ready = true;
    for (const lanes of this.groups()) {
      this.options.onProgress?.({ views: lanes.map(({ name }) => name), position: lanes[0]?.position ?? 0, touched: [] });
    }
  }
}
