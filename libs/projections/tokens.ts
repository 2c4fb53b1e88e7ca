/** Injection token of CaughtUp. */
export const CAUGHT_UP = 'projections.CaughtUp';
