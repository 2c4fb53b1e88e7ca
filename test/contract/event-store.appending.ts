import fc from 'fast-check';
import { Conflict, NO_STREAM } from '#libs/event-store';
import { logMatchesModel } from './event-store.model.ts';
import type { Case } from './event-store.case.ts';
import { asRecorded, freshStream, readAll, sampleEvent, sampleEvents } from './sample-events.ts';

/** What is appended comes back as it was. */
export const appendingCases: Readonly<Record<string, Case>> = {
  'gives back what was appended, in order, with every field': async ({ store, start, stream }) => {
    const events = [
      sampleEvent({ causationId: 'cause-1', fingerprint: 'f'.repeat(64) }),
      sampleEvent({ version: 3, key: '钥匙 "1"\n', sealed: { subject: 'person-7', box: Uint8Array.of(0, 1, 254, 255) } }),
      sampleEvent({ effectiveAt: sampleEvent().recordedAt, sealed: { subject: stream.slice('sample-'.length), box: new Uint8Array(40) } }),
    ];
    const appended = await store.append(stream, NO_STREAM, events);
    const loaded = await store.load(stream);
    expect(appended).toEqual({ revision: 2, position: loaded[2]?.position });
    expect(loaded).toStrictEqual(
      events.map((e, revision) => asRecorded(e, { stream, revision, position: loaded[revision]?.position ?? -1 })),
    );
    expect(await readAll(store, start, { types: ['sample.'] })).toStrictEqual(loaded);
  },
  'goes on from the revision that is there': async ({ store, stream }) => {
    await store.append(stream, NO_STREAM, sampleEvents(2));
    expect(await store.append(stream, 1, sampleEvents(3))).toMatchObject({ revision: 4 });
    expect((await store.load(stream)).map((e) => e.revision)).toEqual([0, 1, 2, 3, 4]);
  },
  'keeps streams apart, whatever they are called': async ({ store, stream }) => {
    const names = [freshStream(), freshStream('other'), `${freshStream()}x`, '居民-甲', stream.toUpperCase()];
    for (const name of names) await store.append(name, NO_STREAM, [sampleEvent({ data: { name } })]);
    for (const name of names) expect((await store.load(name)).map((e) => [e.stream, e.data])).toEqual([[name, { name }]]);
  },
  'has nothing under a name that was never written': async ({ store, stream }) => {
    expect(await store.load(stream)).toEqual([]);
    expect(await store.load(freshStream('never'))).toEqual([]);
  },
  'carries Chinese text, signs and unpaired halves unharmed': async ({ store, stream }) => {
    const data = { text: '楼道灯坏了,𠮷字也要对 🏮', half: '\ud800x', zero: 'a\u0000b', quote: `"'\\\n` };
    await store.append(stream, NO_STREAM, [sampleEvent({ data })]);
    expect((await store.load(stream))[0]?.data).toEqual(data);
  },
  'carries big data': async ({ store, stream }) => {
    const data = { text: '大'.repeat(100_000) };
    await store.append(stream, NO_STREAM, [sampleEvent({ data, sealed: { subject: 's', box: new Uint8Array(200_000).fill(7) } })]);
    const [event] = await store.load(stream);
    expect(event?.data).toEqual(data);
    expect(event?.sealed?.box).toBe(Buffer.alloc(200_000, 7).toString('base64'));
  },
  'keeps what it was given, not what the caller makes of it later': async ({ store, stream }) => {
    const data = { n: 1 };
    const promise = store.append(stream, NO_STREAM, [sampleEvent({ data })]);
    data.n = 2;
    await promise;
    expect((await store.load(stream))[0]?.data).toEqual({ n: 1 });
  },
  'has everything after it was opened again': async ({ store, start, stream, reopen }) => {
    const other = freshStream('other');
    await store.append(stream, NO_STREAM, sampleEvents(3));
    await store.append(other, NO_STREAM, [sampleEvent({ type: 'other.Kind' })]);
    const before = [await store.load(stream), await store.load(other), await readAll(store, start, { types: ['sample.', 'other.'] })];
    const again = await reopen();
    expect([await again.load(stream), await again.load(other), await readAll(again, start, { types: ['sample.', 'other.'] })]).toEqual(
      before,
    );
    await expect(again.append(stream, NO_STREAM, sampleEvents(1))).rejects.toThrow(Conflict);
    expect((await again.append(stream, 2, sampleEvents(1))).position).toBeGreaterThan(before[2]?.at(-1)?.position ?? 0);
  },
  'answers every append before it closes, and none after': async ({ store, stream }) => {
    const appends = [1, 2, 3].map(() => store.append(freshStream(), NO_STREAM, sampleEvents(1)));
    await store.close();
    expect((await Promise.allSettled(appends)).map((o) => o.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    await expect(store.append(stream, NO_STREAM, sampleEvents(1))).rejects.toMatchObject({ name: 'StoreUnavailable' });
  },
  'is the same log as a model of it, however appends interleave': async ({ store }) => {
    await fc.assert(logMatchesModel(store), { numRuns: 60 });
  },
};
