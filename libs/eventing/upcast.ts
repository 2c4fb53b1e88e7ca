import type { Recorded } from './event.ts';

/** Turns version `from` of a type into version `from + 1`; a stored version is never edited. */
export interface UpcastStep {
  readonly type: string;
  readonly from: number;
  readonly step: (data: object) => object;
}

export type Upcast = (event: Recorded) => Recorded;

/** Applies the steps one after another until the newest version. Types without steps pass untouched. */
export const upcaster = (steps: readonly UpcastStep[]): Upcast => {
  const byKey = new Map(steps.map((s) => [`${s.type}@${s.from}`, s.step]));
  if (byKey.size === 0) return (event) => event;
  return (event) => {
    let current = event;
    for (let step = byKey.get(`${current.type}@${current.version}`); step; step = byKey.get(`${current.type}@${current.version}`)) {
      current = { ...current, version: current.version + 1, data: step(current.data) };
    }
    return current;
  };
};

/** The version that is written today: one more than the newest step's. */
export const currentVersion = (steps: readonly UpcastStep[], type: string): number =>
  steps.reduce((newest, s) => (s.type === type && s.from >= newest ? s.from + 1 : newest), 1);
