/** How often something may be done again: never before twenty times what it cost, so that it takes no more than 5 % of a core. */
const REST = 20;

export interface RefresherOptions {
  /** Does the work; returns what it cost, in milliseconds. */
  readonly work: () => Promise<number>;
  readonly leastGapMs: number;
  /** Done again after this even when nothing was heard of. */
  readonly oldestMs: number;
}

/** Does its work again some time after each change, and now and then because time passes. Its timer keeps no process alive. */
export class Refresher {
  private timer: NodeJS.Timeout | undefined;
  private state: 'idle' | 'planned' | 'working' | 'closed' = 'idle';
  private changed = false;
  private cost = 0;
  private endedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: RefresherOptions) {}

  /** Something has changed. Cheap; may be called at any rate. */
  changes(): void {
    this.changed = true;
    if (this.state === 'idle') this.plan();
  }

  /** The first time, at once. Errors are left to whoever asks next: the work is tried again. */
  async run(): Promise<void> {
    if (this.state === 'working' || this.state === 'closed') return;
    clearTimeout(this.timer);
    this.state = 'working';
    this.changed = false;
    try {
      this.cost = await this.options.work();
    } catch {
      this.changed = true;
    }
    this.endedAt = performance.now();
    if (this.isClosed()) return;
    this.state = 'idle';
    if (this.changed) this.plan();
    else this.arm(this.options.oldestMs);
  }

  close(): void {
    this.state = 'closed';
    clearTimeout(this.timer);
  }

  private isClosed(): boolean {
    return this.state === 'closed';
  }

  private plan(): void {
    this.state = 'planned';
    const rest = Math.max(this.options.leastGapMs, REST * this.cost);
    this.arm(Math.max(0, rest - (performance.now() - this.endedAt)));
  }

  private arm(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), delay).unref();
  }
}
