/** A promised date. Every one that was ever made stays, the first one first. */
export interface PromiseLine {
  readonly what: 'first-contact' | 'due' | 'reopened';
  readonly by: string;
  readonly at: string;
  readonly keptAt?: string;
}

export const firstPromises = (of: { firstContactBy: string; dueBy: string }, at: string): readonly PromiseLine[] => [
  { what: 'first-contact', by: of.firstContactBy, at },
  { what: 'due', by: of.dueBy, at },
];

/** A further promise, once. */
export const promised = (lines: readonly PromiseLine[], line: PromiseLine): readonly PromiseLine[] =>
  lines.some((l) => l.what === line.what && l.at === line.at) ? lines : [...lines, line];

/** Marks the open promises of a kind as kept at a moment; the first moment stays. */
export const kept = (lines: readonly PromiseLine[], which: 'contact' | 'due', at: string): readonly PromiseLine[] =>
  lines.map((l) => ((l.what === 'first-contact') === (which === 'contact') && l.keptAt === undefined ? { ...l, keptAt: at } : l));

export type PromiseShown = PromiseLine & { readonly kept: boolean | null };

/** `kept`: true or false once it is decided, null while the date has not come. */
export const shown = (lines: readonly PromiseLine[], now: string): readonly PromiseShown[] =>
  lines.map((l) => ({ ...l, kept: l.keptAt === undefined ? (now > l.by ? false : null) : l.keptAt <= l.by }));
