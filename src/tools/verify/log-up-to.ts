import type { EventStore, LogPage } from '#libs/event-store';

/** The log as it was when its last event had position `end`. */
export const logUpTo = (log: EventStore, end: number): EventStore => ({
  append: (stream, expected, events) => log.append(stream, expected, events),
  load: async (stream) => (await log.load(stream)).filter(({ position }) => position <= end),
  read: async (after, how): Promise<LogPage> => {
    const page = await log.read(after, how);
    if (page.upTo < end) return page;
    return { events: page.events.filter(({ position }) => position <= end), upTo: Math.max(after, end), atEnd: true };
  },
  head: async () => end,
  onAppended: (listener) => log.onAppended(listener),
  close: () => log.close(),
});
