import type { AgencyUnit, Bilingual, Owner, Rung } from '../published.ts';

export const kinds = ['immediate', 'promised', 'mediated', 'redirected'] as const;
export type ItemKind = (typeof kinds)[number];

/** Who holds it by default (A-44b): the two sides of the station, the committee, its mediation, or nobody in the community. */
export const sides = ['front', 'back', 'committee', 'mediation', 'outside'] as const;
export type Side = (typeof sides)[number];

export type Desk = Owner['desk'];

/** Working days, calendar days (both end with the office), clock hours. */
export const units = ['wd', 'd', 'h'] as const;
export type LimitUnit = (typeof units)[number];

export interface Amount {
  readonly amount: number;
  readonly unit: LimitUnit;
}

export const stepNames = [
  'same-visit',
  'self-governance',
  'on-site',
  'persuasion',
  'make-safe',
  'threshold-check',
  'hand-over',
  'relay',
  'first-answer',
  'decision',
  'answer',
  'review',
] as const;
export type StepName = (typeof stepNames)[number];

/** A limit inside the item's own: counted from the submission unless it says `previous`; `if` names when it applies at all. */
export interface LimitStep extends Amount {
  readonly what: StepName;
  readonly by?: string;
  readonly if?: Bilingual;
  readonly from?: 'submission' | 'previous';
}

export interface ItemLimit {
  readonly steps: readonly LimitStep[];
  /** By when it is answered and closed. */
  readonly close: Amount;
  /** The row of a profile that `close` may never go beyond, as `role/row`, e.g. `base/complain`. */
  readonly ceiling: string;
}

export interface Item {
  readonly code: string;
  readonly name: Bilingual;
  readonly kind: ItemKind;
  readonly side: Side;
  readonly desk: Desk;
  /** In order: the first, then who comes next if it stays unsolved (codes of catalogue.md). */
  readonly defaultHandler: readonly string[];
  /** Where it goes at once, with a person in between, because neither station nor committee may hold it. */
  readonly handOver: AgencyUnit | null;
  readonly process: Bilingual;
  /** Required materials; empty where none are asked for. */
  readonly requirements: readonly Bilingual[];
  readonly limit: ItemLimit;
  readonly form: string;
  readonly defaultRung: Rung;
  readonly sensitive: boolean;
  readonly urgent: boolean;
  readonly mediationAllowed: boolean;
  readonly forbiddenToCommunity: boolean;
  readonly legalBasis: readonly string[];
  readonly externalCodes: readonly { readonly scheme: string; readonly code: string }[];
  readonly note: Bilingual | null;
  /** What residents call it; used to suggest the item from what they write. */
  readonly words: { readonly zh: readonly string[]; readonly en: readonly string[] };
  readonly source: string;
}

export interface Catalogue {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly source: string;
  readonly all: readonly Item[];
  byCode(code: string): Item | undefined;
}
