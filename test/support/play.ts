import fc from 'fast-check';
import type { StreamTools } from '#libs/event-store';
import { type AnyEvent, isoTime, type Meta, Missing, Refusal } from '#libs/eventing';
import { InMemoryEventStore } from '../../libs/event-store/testing/in-memory.ts';
import { FIXED_NOW } from './recorded.ts';

/** What a person may try at a moment: the events that a decision gives, or its refusal. */
export type Act<S, E extends AnyEvent> = (at: string, now: S) => readonly E[];

interface Changing<S, E extends AnyEvent> {
  change(
    id: string,
    decide: (now: S) => readonly E[],
    meta: Meta,
  ): Promise<{ readonly revision: number; readonly events: readonly unknown[] }>;
}

const toolsOn = (store: InMemoryEventStore): StreamTools => ({
  store,
  seal: (_subject, _event, fields) => Buffer.from(JSON.stringify(fields)),
  upcast: (event) => event,
  version: () => 1,
});

const metaAt = (step: number): Meta => {
  const at = isoTime(FIXED_NOW + step * 3_600_000);
  const by = { actor: 'm1', capacity: 'committee.mediator', unit: 'committee', community: 'c1' };
  return { ...by, at, now: at, correlationId: 'c', key: `key-${step}`, fingerprint: 'f' };
};

/** A refusal is an answer too: nothing was recorded. */
const orRefused = async <T>(act: Promise<T>): Promise<T | undefined> => {
  try {
    return await act;
  } catch (error) {
    if (error instanceof Refusal || error instanceof Missing) return undefined;
    throw error;
  }
};

/** Names of acts, mostly in the order in which things go well, so that the deep states are reached too; one in seven strays. */
export const sequences = (acts: readonly string[], happy: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(...acts)), { minLength: 12, maxLength: 60 }).map((steps) => {
    let next = 0;
    return steps.map(([stray, name]) => (stray === 0 ? name : (happy[next++ % happy.length] as string)));
  });

export interface Played<E> {
  readonly events: readonly E[];
  /** Commands that a second sending under the same key recorded again or answered otherwise; should be empty. */
  readonly doubled: readonly string[];
}

/** Plays the acts on one stream; each is sent twice under its key. */
export const play = async <S, E extends AnyEvent>(
  of: { readonly id: string; readonly stream: string; readonly acts: Readonly<Record<string, Act<S, E>>> },
  names: readonly string[],
  open: (tools: StreamTools) => Changing<S, E>,
): Promise<Played<E>> => {
  const store = new InMemoryEventStore();
  const streams = open(toolsOn(store));
  const doubled: string[] = [];
  for (const [step, name] of names.entries()) {
    const meta = metaAt(step);
    const send = () => orRefused(streams.change(of.id, (now) => of.acts[name]?.(meta.at, now) ?? [], meta));
    const first = await send();
    const before = await store.head();
    const again = await send();
    const recorded = first !== undefined && first.events.length > 0;
    if ((await store.head()) !== before || (recorded && first.revision !== again?.revision)) doubled.push(`${step} ${name}`);
  }
  return { events: (await store.load(of.stream)) as unknown as readonly E[], doubled };
};
