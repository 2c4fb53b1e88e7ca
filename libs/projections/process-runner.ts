import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore, type ProcessLedger, StoreUnavailable } from '#libs/event-store';
import type { Upcast } from '#libs/eventing';
import type { KeyParked, Refused } from './carry-out.ts';
import { CaughtUp } from './caught-up.ts';
import { Loop } from './loop.ts';
import { ProcessLane, type ProcessTools, type RedrivenKey } from './process-lane.ts';
import type { Process } from './process.ts';

export interface ProcessRunnerOptions {
  readonly store: EventStore;
  readonly processes: readonly Process[];
  /** Checkpoints and what is parked, kept beside the log. */
  readonly ledger: ProcessLedger;
  readonly execute: (command: object) => Promise<unknown>;
  readonly isRefusal: (error: unknown) => boolean;
  readonly upcast: Upcast;
  /** An error that is no command's fault: the batch is tried again later as a whole, nothing is parked. Default: StoreUnavailable. */
  readonly isOutage?: (error: unknown) => boolean;
  readonly onRefused?: (refused: Refused) => void;
  readonly onParked?: (parked: KeyParked) => void;
  /** Told about errors that `run` tries again after. */
  readonly onError?: (error: unknown) => void;
  readonly batchSize?: number;
  /** Longest wait for a wake, in milliseconds. */
  readonly pollMs?: number;
  /** Pauses before the second, third … try of a command, in milliseconds. */
  readonly delays?: readonly number[];
  readonly sleep?: (ms: number) => Promise<void>;
}

const ignore = (): void => undefined;

const tools = (options: ProcessRunnerOptions, onReached: ProcessTools['onReached']): ProcessTools => ({
  isOutage: (error) => error instanceof StoreUnavailable,
  onRefused: ignore,
  onParked: ignore,
  batchSize: 256,
  delays: [100, 400],
  sleep: async (ms) => pause(ms),
  ...options,
  onReached,
});

/**
 * Lets processes follow the log: events in, commands out, at least once. After a crash a command may be sent again; it is
 * recognised by its key. Each process goes its own way, so a slow one holds up no other; one owner per process at a time.
 */
export class ProcessRunner {
  private readonly ways: readonly { readonly lane: ProcessLane; readonly loop: Loop }[];
  private readonly reached: CaughtUp;

  constructor(private readonly options: ProcessRunnerOptions) {
    const names = options.processes.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new TypeError(`two processes are called ${twice}`);
    this.reached = new CaughtUp(names);
    const shared = tools(options, (name, position) => this.reached.report({ views: [name], position }));
    const { pollMs, onError } = options;
    const how = { ...(pollMs === undefined ? {} : { pollMs }), ...(onError ? { onError } : {}) };
    this.ways = options.processes.map((process) => {
      const lane = new ProcessLane(process, shared);
      return { lane, loop: new Loop({ pass: () => lane.pass(), ...how }) };
    });
  }

  /** Something was appended. Cheap; may be called at any rate. */
  wake(): void {
    for (const { loop } of this.ways) loop.wake();
  }

  /** Resolves when every process is at the head of the log and none of them has moved it. Throws CheckpointBeyondHead and outages. */
  async catchUp(): Promise<void> {
    let before: number;
    do {
      before = await this.options.store.head();
      await Promise.all(this.ways.map(({ loop }) => loop.catchUp()));
    } while ((await this.options.store.head()) !== before);
  }

  /** Follows the log until aborted. Throws CheckpointBeyondHead; other errors are told and tried again. */
  async run(signal: AbortSignal): Promise<void> {
    const stop = this.options.store.onAppended(() => this.wake());
    const fatal = new AbortController();
    const either = AbortSignal.any([signal, fatal.signal]);
    try {
      await Promise.all(this.ways.map(({ loop }) => loop.run(either).finally(() => fatal.abort())));
    } finally {
      stop();
    }
  }

  /** Whether all processes (or one) have handled or parked everything up to a position, waiting no longer than `timeoutMs`. */
  whenCaughtUp(position: number, timeoutMs: number, process?: string): Promise<boolean> {
    return this.reached.whenCaughtUp(position, timeoutMs, process);
  }

  position(process?: string): number {
    return this.reached.position(process);
  }

  /** Handles what waits under a parked key (`Parked.key`), in order; stops at what fails again. */
  async redrive(process: string, key: string): Promise<RedrivenKey> {
    const way = this.ways.find(({ lane }) => lane.name === process);
    let handled = 0;
    while (way) {
      const step = await way.loop.turn(() => way.lane.redrive(key));
      handled += step.handled;
      if (step.outcome !== 'going') return { outcome: step.outcome, handled };
    }
    return { outcome: 'unknown', handled };
  }
}
