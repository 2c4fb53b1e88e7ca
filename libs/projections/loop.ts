import { setImmediate } from 'node:timers/promises';

/** An error that waiting does not cure: `run` ends with it. */
export class FatalError extends Error {
  override readonly name: string = 'FatalError';
}

export interface LoopOptions {
  /** One batch. True when there was nothing more to do at its end. Never called twice at a time. */
  readonly pass: () => Promise<boolean>;
  /** Longest wait for a wake, in milliseconds. */
  readonly pollMs?: number;
  /** Least time between the starts of two passes once at the end, in milliseconds: wakes in between make one larger batch. */
  readonly gapMs?: number;
  readonly onError?: (error: unknown) => void;
}

const LONGEST_BACK_OFF = 5_000;

/** Runs passes: until the end is reached (`catchUp`), or for good, woken by `wake` (`run`). */
export class Loop {
  private tail: Promise<unknown> = Promise.resolve();
  private rung = false;
  private ring: (() => void) | undefined;
  private failures = 0;

  constructor(private readonly options: LoopOptions) {}

  /** Something is new. Cheap; may be called at any rate. */
  wake(): void {
    this.rung = true;
    this.ring?.();
  }

  /** Resolves when a pass found nothing more. Rejects with a pass's error. */
  async catchUp(): Promise<void> {
    while (!(await this.turn(this.options.pass))) await setImmediate();
  }

  /** Until aborted. Errors are told to `onError` and tried again after a growing pause; a FatalError is thrown. */
  async run(signal: AbortSignal): Promise<void> {
    const stop = (): void => this.ring?.();
    signal.addEventListener('abort', stop);
    try {
      while (!signal.aborted) await this.round(signal);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** Runs something between two passes, not beside one. */
  turn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.catch(() => undefined);
    return result;
  }

  private async round(signal: AbortSignal): Promise<void> {
    const started = performance.now();
    this.rung = false;
    const more = await this.attempt();
    // Passes may be made of microtasks alone: let messages, timers and requests in between.
    await setImmediate();
    if (more || signal.aborted) return;
    if (this.failures > 0) return this.pause(Math.min(LONGEST_BACK_OFF, 50 * 2 ** this.failures), signal, true);
    if (!this.rung) await this.pause(this.options.pollMs ?? 200, signal);
    const early = (this.options.gapMs ?? 20) - (performance.now() - started);
    if (early > 0) await this.pause(early, signal, true);
  }

  private async attempt(): Promise<boolean> {
    try {
      const atEnd = await this.turn(this.options.pass);
      this.failures = 0;
      return !atEnd;
    } catch (error) {
      if (error instanceof FatalError) throw error;
      this.failures += 1;
      this.options.onError?.(error);
      return false;
    }
  }

  /** Waits; a wake ends it early unless `deaf`, an abort always. */
  private pause(ms: number, signal: AbortSignal, deaf = false): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        this.ring = undefined;
        resolve();
      };
      // Following a log keeps no process alive: a house that was never closed must not hold the run of a test or a tool for ever.
      const timer = setTimeout(end, ms).unref();
      this.ring = () => {
        if (signal.aborted || !deaf) end();
      };
      if (signal.aborted) end();
    });
  }
}
