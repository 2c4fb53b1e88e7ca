import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 5;

/** Resolves as soon as the condition holds; throws, with its name, when it does not within `most` milliseconds. */
export const until = async (what: string, holds: () => boolean | Promise<boolean>, most = 5_000): Promise<void> => {
  const end = performance.now() + most;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${most} ms: ${what}`);
    await pause(EVERY_MS);
  }
};
