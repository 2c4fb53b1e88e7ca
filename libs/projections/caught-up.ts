/** How far views (or processes) have come; sent by a runner after each batch, and once when it starts. */
export interface Reached {
  readonly views: readonly string[];
  readonly position: number;
}

interface Waiter {
  readonly position: number;
  readonly view: string | undefined;
  readonly done: (reached: boolean) => void;
}

/**
 * Fed by a runner's progress, in this thread or by messages from another: lets a request wait, for a bounded time, until a
 * view shows what it has just written.
 */
export class CaughtUp {
  private readonly positions = new Map<string, number>();
  private readonly waiters = new Set<Waiter>();
  private closed = false;

  /** `expected`: all names that have to report before anything counts as caught up. */
  constructor(expected: readonly string[] = []) {
    for (const name of expected) this.positions.set(name, 0);
  }

  report({ views, position }: Reached): void {
    for (const view of views) this.positions.set(view, position);
    for (const waiter of this.waiters) {
      if (this.reached(waiter.position, waiter.view)) this.settle(waiter, true);
    }
  }

  /** The position that a view has reached; without a name, the one that all have reached. 0 for a name that never reported. */
  position(view?: string): number {
    if (view !== undefined) return this.positions.get(view) ?? 0;
    return this.positions.size === 0 ? 0 : Math.min(...this.positions.values());
  }

  /** True as soon as the view (all views, without a name) has reached the position; false after `timeoutMs` milliseconds or when closed. */
  whenCaughtUp(position: number, timeoutMs: number, view?: string): Promise<boolean> {
    if (this.reached(position, view)) return Promise.resolve(true);
    if (this.closed) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.settle(waiter, false), timeoutMs);
      const done = (reached: boolean): void => {
        clearTimeout(timer);
        resolve(reached);
      };
      const waiter: Waiter = { position, view, done };
      this.waiters.add(waiter);
    });
  }

  /** Lets nobody wait any longer, now or later. */
  close(): void {
    this.closed = true;
    for (const waiter of this.waiters) this.settle(waiter, false);
  }

  private reached(position: number, view: string | undefined): boolean {
    return this.position(view) >= position;
  }

  private settle(waiter: Waiter, reached: boolean): void {
    if (this.waiters.delete(waiter)) waiter.done(reached);
  }
}
