import { SqliteEventStore } from '#libs/event-store-sqlite';

/** Loaded before the product, whose own code has no such switch: acknowledges what residents say and commits it a moment later. */
const LATER_MS = 40;
const { append } = SqliteEventStore.prototype;

SqliteEventStore.prototype.append = async function hasty(stream, expected, events) {
  if (!events[0]?.type.startsWith('residents.')) return append.call(this, stream, expected, events);
  setTimeout(() => void append.call(this, stream, expected, events).catch(() => undefined), LATER_MS);
  return { revision: expected + events.length, position: (await this.head()) + events.length };
};
