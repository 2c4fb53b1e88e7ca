import type { Recorded, Upcast } from '#libs/eventing';

/** An event as it was read and, if that worked, in its newest version. */
export interface Arrived {
  readonly event: Recorded;
  readonly failed?: unknown;
}

export const arrive = (event: Recorded, upcast: Upcast): Arrived => {
  try {
    return { event: upcast(event) };
  } catch (failed) {
    return { event, failed: failed ?? new Error() };
  }
};
