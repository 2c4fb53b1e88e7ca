import { Conflict, NO_STREAM } from '#libs/event-store';
import type { Case } from './event-store.case.ts';
import { freshStream, readAll, sampleEvent, sampleEvents } from './sample-events.ts';

/** What is refused writes nothing and harms nobody. */
export const refusingCases: Readonly<Record<string, Case>> = {
  'refuses a stream that exists where none is expected': async ({ store, stream }) => {
    await store.append(stream, NO_STREAM, sampleEvents(1));
    await expect(store.append(stream, NO_STREAM, sampleEvents(2))).rejects.toThrow(Conflict);
    expect(await store.load(stream)).toHaveLength(1);
  },
  'refuses every revision but the present one': async ({ store, stream }) => {
    await store.append(stream, NO_STREAM, sampleEvents(3));
    for (const wrong of [NO_STREAM, 0, 1, 3, 7]) {
      await expect(store.append(stream, wrong, sampleEvents(1))).rejects.toMatchObject({ name: 'Conflict', stream, expected: wrong });
    }
    await expect(store.append(freshStream(), 0, sampleEvents(1))).rejects.toThrow(Conflict);
    expect(await store.load(stream)).toHaveLength(3);
  },
  'refuses the same events again, so that a retry never doubles': async ({ store, stream }) => {
    const events = sampleEvents(2);
    await store.append(stream, NO_STREAM, events);
    await expect(store.append(stream, NO_STREAM, events)).rejects.toThrow(Conflict);
    expect(await store.load(stream)).toHaveLength(2);
  },
  'refuses an empty append': async ({ store, stream }) => {
    await expect(store.append(stream, NO_STREAM, [])).rejects.toThrow(TypeError);
    expect(await store.load(stream)).toEqual([]);
  },
  'refuses a revision that cannot be': async ({ store, stream }) => {
    for (const wrong of [-2, 0.5, Number.NaN, 2 ** 53])
      await expect(store.append(stream, wrong, sampleEvents(1))).rejects.toThrow(TypeError);
  },
  'refuses what JSON cannot say, the whole append and nothing else': async ({ store, stream }) => {
    const ring: Record<string, unknown> = {};
    ring['self'] = ring;
    const neighbour = freshStream();
    const outcomes = await Promise.allSettled([
      store.append(neighbour, NO_STREAM, sampleEvents(1)),
      store.append(stream, NO_STREAM, [sampleEvent(), sampleEvent({ data: { n: 1n } })]),
      store.append(stream, NO_STREAM, [sampleEvent({ data: ring })]),
      store.append(stream, NO_STREAM, [sampleEvent({ data: (() => 1) as unknown as object })]),
      store.append(neighbour, 0, sampleEvents(1)),
    ]);
    expect(outcomes.map((o) => o.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected', 'fulfilled']);
    expect(outcomes.flatMap((o) => (o.status === 'rejected' ? [o.reason instanceof TypeError] : []))).toEqual([true, true, true]);
    expect(await store.load(stream)).toEqual([]);
    expect(await store.load(neighbour)).toHaveLength(2);
  },
  'leaves the neighbours of a failing append alone': async ({ store, start, stream }) => {
    const others = Array.from({ length: 20 }, () => freshStream());
    await store.append(stream, NO_STREAM, sampleEvents(1));
    const outcomes = await Promise.allSettled(
      others.flatMap((other) => [store.append(other, NO_STREAM, sampleEvents(3)), store.append(stream, NO_STREAM, sampleEvents(3))]),
    );
    expect(outcomes.map((o) => o.status)).toEqual(others.flatMap(() => ['fulfilled', 'rejected']));
    for (const other of others) expect(await store.load(other)).toHaveLength(3);
    expect(await store.load(stream)).toHaveLength(1);
    expect(await readAll(store, start, { types: ['sample.'] })).toHaveLength(61);
  },
  'lets one of two win who write the same revision': async ({ store, stream }) => {
    await store.append(stream, NO_STREAM, sampleEvents(1));
    const outcomes = await Promise.allSettled([1, 2, 3].map((n) => store.append(stream, 0, [sampleEvent({ data: { n } })])));
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
    expect(await store.load(stream)).toHaveLength(2);
  },
};
