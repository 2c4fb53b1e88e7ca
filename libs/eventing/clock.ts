const HOURS = 3_600_000;

/** The clock is handed in, so that tests and simulations own the time. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** ISO 8601 in the house's fixed offset, whatever the machine's zone: `2026-11-24T14:03:05.123+08:00`. */
export const isoTime = (ms: number): string => `${new Date(ms + 8 * HOURS).toISOString().slice(0, -1)}+08:00`;

/** Injection token of the clock. */
export const CLOCK = 'eventing.Clock';
