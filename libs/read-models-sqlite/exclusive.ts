import { AsyncLocalStorage } from 'node:async_hooks';

interface Turn {
  open: boolean;
}

/**
 * One transaction at a time on one connection. What a turn's own work writes runs inside it; anybody else's write waits for
 * its end, so that it is never undone by a rollback of which it knows nothing.
 */
export class Exclusive {
  private readonly within = new AsyncLocalStorage<Turn>();
  private tail: Promise<unknown> = Promise.resolve();

  /** Whether the caller's own turn is going on. */
  get inTurn(): boolean {
    return this.within.getStore()?.open === true;
  }

  async turn<T>(work: () => Promise<T>): Promise<T> {
    const before = this.tail;
    const turn: Turn = { open: true };
    const run = before
      .then(() => this.within.run(turn, work))
      .finally(() => {
        turn.open = false;
      });
    this.tail = run.catch(() => undefined);
    return run;
  }
}
