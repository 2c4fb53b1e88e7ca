import { isoTime, type Meta, refuse } from '#libs/eventing';
import type { EventStore } from '../port.ts';
import type { StreamKind } from '../streams.ts';

type Opened = { readonly type: 'box.Opened'; readonly data: { readonly by: string }; readonly seal?: { readonly note: string } };
type Filled = { readonly type: 'box.Filled'; readonly data: { readonly with: string } };
export type BoxEvent = Opened | Filled;
export type Box = { readonly is: 'unknown' } | { readonly is: 'open'; readonly holds: readonly string[] };

export const box: StreamKind<Box, BoxEvent> = {
  prefix: 'box',
  initial: { is: 'unknown' },
  evolve: (state, event) => {
    if (event.type === 'box.Opened') return { is: 'open', holds: [] };
    return state.is === 'open' ? { is: 'open', holds: [...state.holds, event.data.with] } : state;
  },
};

export const open = (state: Box): BoxEvent[] =>
  state.is === 'open' ? [] : [{ type: 'box.Opened', data: { by: 'one' }, seal: { note: '隐私' } }];
export const fill =
  (thing: string) =>
  (state: Box): BoxEvent[] => {
    if (state.is !== 'open') throw refuse('box.closed');
    return state.holds.includes(thing) ? [] : [{ type: 'box.Filled', data: { with: thing } }];
  };

export const metaOf = (over: Partial<Meta> = {}): Meta => ({
  actor: 'actor-1',
  capacity: 'capacity-1',
  unit: 'unit-1',
  community: 'community-1',
  at: isoTime(1_764_000_000_000),
  now: isoTime(1_764_000_001_000),
  correlationId: 'correlation-1',
  key: 'key-1',
  fingerprint: 'body-1',
  ...over,
});

/** Appends of another writer that slip in between a load and the append that follows. */
export const interrupted = (store: EventStore, times: number, slipIn: () => Promise<unknown>): EventStore => {
  let left = times;
  const append: EventStore['append'] = async (...args) => {
    left -= 1;
    if (left >= 0) await slipIn();
    return store.append(...args);
  };
  return new Proxy(store, { get: (of, name) => (name === 'append' ? append : Reflect.get(of, name).bind(of)) });
};
