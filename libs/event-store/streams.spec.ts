import { deriveId, isoTime, KeyReused, type Recorded, Refusal, upcaster } from '#libs/eventing';
import { Conflict, type EventStore } from './port.ts';
import { StaleRevision, Streams, type StreamTools } from './streams.ts';
import { type Box, type BoxEvent, box, fill, interrupted, metaOf, open } from './testing/boxes.ts';
import { InMemoryEventStore } from './testing/in-memory.ts';

describe('streams', () => {
  let store: InMemoryEventStore;
  const sealed: unknown[][] = [];
  const toolsOf = (over: Partial<StreamTools> = {}): StreamTools => ({
    store,
    seal: (...asked) => {
      sealed.push(asked);
      return Buffer.from('box');
    },
    upcast: (event) => event,
    version: () => 1,
    ...over,
  });
  const boxes = (over: Partial<StreamTools> = {}): Streams<Box, BoxEvent> => new Streams(box, toolsOf(over));
  beforeEach(() => {
    store = new InMemoryEventStore();
    sealed.length = 0;
  });

  describe('creating', () => {
    it('writes the whole envelope, with ids that a retry makes again', async () => {
      const outcome = await boxes().create('7', open, metaOf({ causationId: 'cause-1' }));
      const event: Recorded<BoxEvent> = {
        id: deriveId('actor-1', 'key-1', 'box-7#0'),
        type: 'box.Opened',
        version: 1,
        stream: 'box-7',
        revision: 0,
        position: 1,
        recordedAt: isoTime(1_764_000_001_000),
        effectiveAt: isoTime(1_764_000_000_000),
        community: 'community-1',
        actor: 'actor-1',
        capacity: 'capacity-1',
        unit: 'unit-1',
        correlationId: 'correlation-1',
        causationId: 'cause-1',
        key: 'key-1',
        fingerprint: 'body-1',
        data: { by: 'one' },
      };
      expect(outcome).toEqual({ revision: 0, position: 1, events: [event], replayed: false });
      const box64 = Buffer.from('box').toString('base64');
      expect(await store.load('box-7')).toEqual([{ ...event, sealed: { subject: '7', event: event.id, box: box64 } }]);
    });
    it('looks nothing up', async () => {
      const load = (): Promise<never> => Promise.reject(new Error('looked up'));
      const blind: EventStore = new Proxy(store, { get: (of, name) => (name === 'load' ? load : Reflect.get(of, name).bind(of)) });
      expect(await boxes({ store: blind }).create('7', open, metaOf())).toMatchObject({ revision: 0 });
    });
    it('seals for the stream itself, or for the subject that its kind names', async () => {
      await boxes().create('7', open, metaOf());
      const owned = new Streams<Box, BoxEvent>({ ...box, subject: (id, type) => `owner of ${id}, ${type}` }, toolsOf());
      await owned.create('8', open, metaOf());
      expect(sealed).toEqual([
        ['7', deriveId('actor-1', 'key-1', 'box-7#0'), { note: '隐私' }],
        ['owner of 8, box.Opened', deriveId('actor-1', 'key-1', 'box-8#0'), { note: '隐私' }],
      ]);
      expect((await store.load('box-8'))[0]?.sealed?.subject).toBe('owner of 8, box.Opened');
    });
    it('sent again, returns what it returned and writes nothing', async () => {
      const first = await boxes().create('7', open, metaOf());
      await boxes().change('7', fill('a'), metaOf({ key: 'key-2' }));
      const again = await boxes().create('7', open, metaOf());
      expect(again).toMatchObject({ revision: first.revision, position: first.position, replayed: true });
      expect(again.events.map((e) => e.id)).toEqual(first.events.map((e) => e.id));
      expect(await store.head()).toBe(2);
    });
    it('of a stream that another command made, decides on what is there', async () => {
      await boxes().create('7', open, metaOf());
      const second = await boxes().create('7', open, metaOf({ actor: 'actor-2' }));
      expect(second).toEqual({ revision: 0, position: 1, events: [], replayed: false });
    });
  });

  describe('changing', () => {
    beforeEach(() => boxes().create('7', open, metaOf()));

    it('appends what was decided on the folded state', async () => {
      await boxes().change('7', fill('a'), metaOf({ key: 'key-2' }));
      const outcome = await boxes().change('7', fill('b'), metaOf({ key: 'key-3' }));
      expect(outcome).toMatchObject({
        revision: 2,
        position: 3,
        replayed: false,
        events: [{ revision: 2, position: 3, data: { with: 'b' } }],
      });
      expect(await boxes().state('7')).toEqual({ state: { is: 'open', holds: ['a', 'b'] }, revision: 2 });
    });
    it('has several events under one command in one append', async () => {
      const both = (state: Box): BoxEvent[] => [...fill('a')(state), ...fill('b')(state)];
      const outcome = await boxes().change('7', both, metaOf({ key: 'key-2' }));
      expect(outcome.events.map((e) => [e.revision, e.position, e.id])).toEqual([
        [1, 2, deriveId('actor-1', 'key-2', 'box-7#0')],
        [2, 3, deriveId('actor-1', 'key-2', 'box-7#1')],
      ]);
      expect(await boxes().change('7', both, metaOf({ key: 'key-2' }))).toMatchObject({
        revision: 2,
        position: 3,
        replayed: true,
        events: [{}, {}],
      });
    });
    it('that has nothing to do writes nothing', async () => {
      expect(await boxes().change('7', open, metaOf({ key: 'key-2' }))).toEqual({ revision: 0, position: 1, events: [], replayed: false });
    });
    it('that is refused writes nothing', async () => {
      await expect(boxes().change('8', fill('a'), metaOf({ key: 'key-2' }))).rejects.toThrow(Refusal);
      expect(await store.head()).toBe(1);
    });
    it('sent again, is not decided again', async () => {
      const first = await boxes().change('7', fill('a'), metaOf({ key: 'key-2' }));
      const decide = (): never => {
        throw new Error('decided again');
      };
      const again = await boxes().change('7', decide, metaOf({ key: 'key-2' }));
      expect(again).toEqual({ ...first, replayed: true });
    });
    it('under the key of another actor is another command', async () => {
      await boxes().change('7', fill('a'), metaOf({ key: 'key-2' }));
      expect(await boxes().change('7', fill('b'), metaOf({ key: 'key-2', actor: 'actor-2' }))).toMatchObject({
        revision: 2,
        replayed: false,
      });
    });
    it('with the same key and another body is refused, also where none was named', async () => {
      await boxes().change('7', fill('a'), metaOf({ key: 'key-2' }));
      await expect(boxes().change('7', fill('b'), metaOf({ key: 'key-2', fingerprint: 'body-2' }))).rejects.toThrow(KeyReused);
      await expect(boxes().create('7', open, metaOf({ fingerprint: 'body-2' }))).rejects.toThrow(KeyReused);
      const { fingerprint: _, ...without } = metaOf({ key: 'key-2' });
      await expect(boxes().change('7', fill('b'), without)).rejects.toThrow(KeyReused);
      expect(await store.head()).toBe(2);
    });
  });

  describe('meeting others', () => {
    let n: number;
    const other = (): Promise<unknown> => new Streams(box, toolsOf()).change('7', fill(`other ${n}`), metaOf({ key: `other ${(n += 1)}` }));
    beforeEach(async () => {
      n = 0;
      await boxes().create('7', open, metaOf());
    });

    it('decides again on what the other has written', async () => {
      const racing = boxes({ store: interrupted(store, 2, other) });
      const seen: unknown[] = [];
      const decide = (state: Box): BoxEvent[] => {
        seen.push(state);
        return fill('mine')(state);
      };
      expect(await racing.change('7', decide, metaOf({ key: 'key-2' }))).toMatchObject({ revision: 3, replayed: false });
      expect(seen).toEqual([[], ['other 0'], ['other 0', 'other 1']].map((holds) => ({ is: 'open', holds })));
    });
    it('gives up after five conflicts', async () => {
      await expect(boxes({ store: interrupted(store, 5, other) }).change('7', fill('x'), metaOf({ key: 'key-2' }))).rejects.toThrow(
        Conflict,
      );
      expect(await store.head()).toBe(6);
      expect(await boxes({ store: interrupted(store, 4, other) }).change('7', fill('x'), metaOf({ key: 'key-2' }))).toMatchObject({
        revision: 10,
      });
    });
    it('is told its own earlier answer when both copies of one request run at once', async () => {
      const [one, two] = await Promise.all([1, 2].map(() => boxes().change('7', fill('a'), metaOf({ key: 'key-2' }))));
      expect([one?.replayed, two?.replayed]).toEqual([false, true]);
      expect(two?.position).toBe(one?.position);
      expect(await store.head()).toBe(2);
    });
    it('is refused as stale when it has not seen the newest revision', async () => {
      await other();
      await expect(boxes().change('7', fill('x'), metaOf({ key: 'key-2', expected: 0 }))).rejects.toMatchObject({
        name: 'StaleRevision',
        expected: 0,
        actual: 1,
      });
      expect(await boxes().change('7', fill('x'), metaOf({ key: 'key-2', expected: 1 }))).toMatchObject({ revision: 2 });
      expect(await boxes().change('7', fill('x'), metaOf({ key: 'key-2', expected: 1 }))).toMatchObject({ revision: 2, replayed: true });
    });
    it('is refused as stale when the newest revision comes in between', async () => {
      const racing = boxes({ store: interrupted(store, 1, other) });
      await expect(racing.change('7', fill('x'), metaOf({ key: 'key-2', expected: 0 }))).rejects.toThrow(StaleRevision);
    });
    it('passes on that the store cannot write', async () => {
      await store.close();
      await expect(boxes().change('7', fill('x'), metaOf({ key: 'key-2' }))).rejects.toMatchObject({ name: 'StoreUnavailable' });
    });
  });

  describe('over the years', () => {
    it('folds old versions as the newest, and writes the newest', async () => {
      const upcast = upcaster([{ type: 'box.Filled', from: 1, step: (data) => ({ with: (data as { what: string }).what }) }]);
      await boxes().create('7', open, metaOf());
      const old = {
        ...metaOf({ key: 'old' }),
        id: 'old',
        type: 'box.Filled',
        version: 1,
        recordedAt: 'r',
        effectiveAt: 'e',
        data: { what: 'from old times' },
      };
      await store.append('box-7', 0, [old]);
      const now = boxes({ upcast, version: (type) => (type === 'box.Filled' ? 2 : 1) });
      expect(await now.state('7')).toEqual({ state: { is: 'open', holds: ['from old times'] }, revision: 1 });
      await now.change('7', fill('new'), metaOf({ key: 'key-2' }));
      expect((await store.load('box-7')).map((e) => e.version)).toEqual([1, 1, 2]);
      expect((await now.state('7')).state).toEqual({ is: 'open', holds: ['from old times', 'new'] });
    });
  });
});
