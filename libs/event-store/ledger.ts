/** An event that a process could not handle, set aside so that the rest goes on. */
export interface Parked {
  readonly process: string;
  readonly position: number;
  /** The process's own ordering key of the event: later events with this key wait behind it. */
  readonly key: string;
  readonly error: string;
}

/** What a process has to remember between two runs, kept beside the log. */
export interface ProcessLedger {
  /** 0 for a name that was never saved. */
  checkpoint(name: string): Promise<number>;
  /** Written along with the next append or shortly after; the newest one may be lost in a crash, and the events are then seen again. */
  saveCheckpoint(name: string, position: number): Promise<void>;
  /** Durable when it resolves. The same event parked again keeps the newest error. */
  park(parked: Parked): Promise<void>;
  /** In position order; of all processes when no name is given. */
  parked(process?: string): Promise<readonly Parked[]>;
  unpark(process: string, position: number): Promise<void>;
}
