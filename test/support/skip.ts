type Case = (name: string, run: jest.ProvidesCallback, timeout?: number) => void;

/**
 * `it`, or an `it` that is skipped by name with its reason: `where(noBrowser())('opens a page', …)`. `missing` says what this
 * machine lacks; the closing line of the run counts what was skipped.
 */
export const where = (missing: string | undefined): Case =>
  missing === undefined ? it : (name, run, timeout) => it.skip(`${name} (${missing})`, run, timeout);
