import { NO_STREAM, type NewEvent } from './port.ts';

/** What every engine refuses before it writes: TypeError for an empty list, an impossible revision, a name that would not come back as it is. */
export const checkAppend = (stream: string, expected: number, events: readonly NewEvent[]): void => {
  if (events.length === 0) throw new TypeError('an append needs at least one event');
  if (!Number.isSafeInteger(expected) || expected < NO_STREAM) throw new TypeError(`not a revision: ${expected}`);
  if (stream === '' || !stream.isWellFormed()) throw new TypeError('not a name of a stream');
};

/** The filter of `ReadLog.types`: full types, or prefixes that end in a dot. */
export const typeFilter = (types: readonly string[] | undefined): ((type: string) => boolean) => {
  if (!types) return () => true;
  const exact = new Set(types.filter((type) => !type.endsWith('.')));
  const prefixes = types.filter((type) => type.endsWith('.'));
  return (type) => exact.has(type) || prefixes.some((prefix) => type.startsWith(prefix));
};
