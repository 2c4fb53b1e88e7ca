import { NO_STREAM } from '#libs/event-store';
import type { Case } from './event-store.case.ts';
import { freshStream, readAll, sampleEvent, sampleEvents } from './sample-events.ts';

/** The log is read in order, without gaps, filtered by type; those who wait are woken. */
export const readingCases: Readonly<Record<string, Case>> = {
  'goes through the log in position order, page by page, without gaps or doubles': async ({ store, start }) => {
    const streams = [freshStream(), freshStream(), freshStream()];
    for (const name of streams) await store.append(name, NO_STREAM, sampleEvents(7));
    const whole = await readAll(store, start, { types: ['sample.'] });
    for (const limit of [1, 2, 5, 21, 1000]) expect(await readAll(store, start, { types: ['sample.'], limit })).toEqual(whole);
    expect(whole).toHaveLength(21);
    expect(whole.every((event, i) => i === 0 || event.position > (whole[i - 1]?.position ?? 0))).toBe(true);
  },
  'shows nothing below upTo later on': async ({ store, start }) => {
    const seen: string[] = [];
    const writing = Promise.all(Array.from({ length: 60 }, () => store.append(freshStream(), NO_STREAM, sampleEvents(2))));
    let done = false;
    void writing.then(() => (done = true));
    for (let from = start, last = false; !last; ) {
      last = done;
      const page = await store.read(from, { limit: 7, types: ['sample.'] });
      seen.push(...page.events.map((e) => e.id));
      last &&= page.atEnd;
      from = page.upTo;
      await new Promise(setImmediate);
    }
    expect(seen).toEqual((await readAll(store, start, { types: ['sample.'] })).map((e) => e.id));
    expect(seen).toHaveLength(120);
  },
  'takes full types and prefixes that end in a dot, and no more': async ({ store, start, stream }) => {
    const types = ['room.One', 'room.Two', 'roommate.One', 'other.One', 'room.One.Half'];
    await store.append(
      stream,
      NO_STREAM,
      types.map((type) => sampleEvent({ type })),
    );
    const asked = async (...wanted: string[]): Promise<string[]> =>
      (await readAll(store, start, { types: wanted, limit: 1 })).map((e) => e.type);
    expect(await asked('room.One')).toEqual(['room.One']);
    expect(await asked('room.')).toEqual(['room.One', 'room.Two', 'room.One.Half']);
    expect(await asked('room.Two', 'other.')).toEqual(['room.Two', 'other.One']);
    expect(await asked('room')).toEqual([]);
    expect(await asked('never.Seen', 'never.')).toEqual([]);
    expect(await asked()).toEqual([]);
  },
  'moves on past events that the filter leaves out': async ({ store, start, stream }) => {
    await store.append(stream, NO_STREAM, sampleEvents(50));
    const { position } = await store.append(freshStream(), NO_STREAM, [sampleEvent({ type: 'rare.Thing' })]);
    const found = await readAll(store, start, { types: ['rare.'], limit: 1 });
    expect(found.map((e) => e.position)).toEqual([position]);
    expect((await store.read(position, { limit: 1, types: ['rare.'] })).upTo).toBeGreaterThanOrEqual(position);
  },
  'stays where it is at the end of the log, and beyond it': async ({ store, stream }) => {
    const { position } = await store.append(stream, NO_STREAM, sampleEvents(1));
    const head = await store.head();
    expect(head).toBeGreaterThanOrEqual(position);
    expect(await store.read(head, { limit: 5 })).toEqual({ events: [], upTo: head, atEnd: true });
    expect(await store.read(head + 1000, { limit: 5 })).toEqual({ events: [], upTo: head + 1000, atEnd: true });
  },
  'has moved its head once an append is answered': async ({ store, start, stream }) => {
    const { position } = await store.append(stream, NO_STREAM, sampleEvents(4));
    expect(await store.head()).toBeGreaterThanOrEqual(position);
    expect(position).toBeGreaterThan(start);
  },
  'wakes those who listen, until they stop': async ({ store, stream }) => {
    const stopped: number[] = [];
    const stop = store.onAppended((head) => stopped.push(head));
    stop();
    const woken = new Promise<number>((resolve) => store.onAppended(resolve));
    const { position } = await store.append(stream, NO_STREAM, sampleEvents(1));
    expect(await woken).toBeGreaterThanOrEqual(position);
    expect(stopped).toEqual([]);
  },
};
