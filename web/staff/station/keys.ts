import type { StationAct } from '../../shared/api/types.ts';

/** One key for each of the usual next steps. */
export const ACT_KEYS = {
  t: 'take',
  c: 'contact',
  a: 'answer',
  e: 'escalate',
  h: 'hand-over',
} as const satisfies Record<string, StationAct>;

export type KeyedAct = (typeof ACT_KEYS)[keyof typeof ACT_KEYS];

export const keyOfAct = (act: string): string | undefined => Object.entries(ACT_KEYS).find(([, a]) => a === act)?.[0];
