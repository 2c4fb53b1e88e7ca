import fc from 'fast-check';
import type { EventStore } from '#libs/event-store';
import { freshStream, readAll, sampleEvents } from './sample-events.ts';

const STREAMS = 4;
const TYPES = ['model.A', 'model.B', 'other.A'];

/** One append: to which stream, how far from the right revision it expects the stream to be, how many events. */
const append = fc.record({
  stream: fc.nat(STREAMS - 1),
  off: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1, 2) }),
  type: fc.constantFrom(...TYPES),
  count: fc.integer({ min: 1, max: 3 }),
});

/** Turns of the event loop, each with the appends that are issued in it. */
const turns = fc.array(fc.array(append, { maxLength: 8 }), { maxLength: 8 });

/** Random interleavings give the outcomes, the streams and the log that a list of lists gives. */
export const logMatchesModel = (store: EventStore): fc.IAsyncProperty<[{ stream: number; off: number; type: string; count: number }[][]]> =>
  fc.asyncProperty(turns, async (script) => {
    const start = await store.head();
    const names = Array.from({ length: STREAMS }, () => freshStream('model'));
    const streams: string[][] = names.map(() => []);
    const log: { id: string; type: string }[] = [];
    for (const turn of script) {
      const outcomes = turn.map(({ stream, off, type, count }) => {
        const [name, model] = [names[stream] as string, streams[stream] as string[]];
        const expected = Math.max(-1, model.length - 1 + off);
        const events = sampleEvents(count, { type });
        const right = expected === model.length - 1;
        if (right) model.push(...events.map((e) => e.id));
        if (right) log.push(...events);
        return { wanted: right ? model.length - 1 : 'Conflict', answer: store.append(name, expected, events) };
      });
      const settled = await Promise.allSettled(outcomes.map((o) => o.answer));
      expect(settled.map((s) => (s.status === 'fulfilled' ? s.value.revision : nameOf(s.reason)))).toEqual(outcomes.map((o) => o.wanted));
    }
    for (const [index, name] of names.entries()) expect((await store.load(name)).map((e) => e.id)).toEqual(streams[index]);
    for (const types of [undefined, ['model.'], ['model.B', 'other.']]) {
      const wanted = log.filter((e) => !types || types.some((t) => e.type.startsWith(t)));
      expect((await readAll(store, start, types ? { types, limit: 3 } : { limit: 3 })).map((e) => e.id)).toEqual(wanted.map((e) => e.id));
    }
  });

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));
