import type { EventStore } from '#libs/event-store';
import { type Clock, isoTime } from '#libs/eventing';

/** A correction of the clock, or a second machine that runs a little ahead, is no reason to stop. */
const TOLERATED_MS = 3_600_000;

/** Time limits would be counted from a time that is not: nothing may be recorded before the clock is set. */
export class ClockFarOff extends Error {
  override readonly name = 'ClockFarOff';
  constructor(
    readonly last: string,
    readonly now: string,
  ) {
    super(`the last event was recorded at ${last}, the clock says ${now}`);
  }
}

/** Throws ClockFarOff when the clock stands more than an hour before the last recorded event. */
export const checkClock = async (store: EventStore, clock: Clock): Promise<void> => {
  const { events } = await store.read(Math.max(0, (await store.head()) - 1), { limit: 1 });
  const last = events.at(-1)?.recordedAt;
  if (last !== undefined && Date.parse(last) - clock.now() > TOLERATED_MS) throw new ClockFarOff(last, isoTime(clock.now()));
};
