import { Refusal } from './refuse.ts';
import type { AnyEvent } from './event.ts';

/** `given(history).when(decide).then(events)`: the specification language of decisions. Throws plain errors, so any runner can use it. */
export const given =
  <S, E extends AnyEvent>(machine: { readonly initial: S; readonly evolve: (state: S, event: E) => S }) =>
  (...history: readonly E[]) => ({
    when: (decide: (state: S) => readonly E[]) => {
      const state = history.reduce(machine.evolve, machine.initial);
      const attempt = (): { events: readonly E[] } | { refusal: Refusal } => {
        try {
          return { events: decide(state) };
        } catch (error) {
          if (error instanceof Refusal) return { refusal: error };
          throw error;
        }
      };
      const outcome = attempt();
      return {
        then: (...expected: readonly E[]) => same('events' in outcome ? outcome.events : `refused: ${outcome.refusal.code}`, expected),
        thenNothing: () => same('events' in outcome ? outcome.events : `refused: ${outcome.refusal.code}`, []),
        thenRefused: (code: string) => same('refusal' in outcome ? outcome.refusal.code : outcome.events, code),
      };
    },
  });

const same = (actual: unknown, expected: unknown): void => {
  const [a, b] = [JSON.stringify(sorted(actual), null, 2), JSON.stringify(sorted(expected), null, 2)];
  if (a !== b) throw new Error(`expected ${b}\nbut it was ${a}`);
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
};
