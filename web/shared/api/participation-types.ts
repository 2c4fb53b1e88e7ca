import type { Channel, Kind, Residency, Text2 } from './types.ts';

/** Stands in place of a number of people under the disclosure threshold. Shown as "too few to show", never as 0. */
export interface Suppressed {
  readonly suppressed: true;
}
export type Guarded<T> = T | Suppressed;
export type Count = Guarded<number>;

export interface Share {
  readonly kept: Count;
  readonly matured: Count;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
export interface GroupRate {
  readonly persons: number;
  readonly adults: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}
export type Verdict = 'gap' | 'parity-supported' | 'not-enough-evidence' | 'suppressed';
export interface Parity {
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly moverLow?: number | null;
  readonly moverHigh?: number | null;
  readonly verdict: Verdict;
  readonly sensitivity?: readonly { readonly factor: number; readonly ratio: number; readonly low: number; readonly high: number | null }[];
}
export interface ResponseCurve {
  readonly n: number;
  readonly censored: number;
  readonly median: number | null;
  readonly p90: number | null;
  /** Hours since submission, share still without a first human contact. */
  readonly curve: readonly (readonly [number, number])[];
}
export interface ChannelShare {
  readonly channel: Channel;
  readonly count: Count;
  readonly share: number | null;
}
export interface GridRate {
  readonly grid: string;
  readonly name: Text2;
  readonly persons: Count;
  readonly adults: number;
  readonly rate: number | null;
  /** Chance band: where the rate would lie by chance alone if all grids took part equally. */
  readonly low: number | null;
  readonly high: number | null;
  readonly open: Count;
}
export interface Dashboard {
  readonly window: { readonly from: string; readonly to: string };
  readonly asOf: {
    readonly position: number;
    readonly recordedAt: string;
    readonly config: string;
    readonly calendar: string;
    readonly population: { readonly source: string; readonly date: string } | null;
  };
  readonly rate: { readonly registered: Guarded<GroupRate>; readonly migrant: Guarded<GroupRate> };
  readonly parity: Parity;
  readonly counts: {
    readonly byKind: Readonly<Record<Kind, Count>>;
    readonly byStatus: Readonly<Record<string, Count>>;
    readonly total: Count;
  };
  readonly channels: {
    readonly all: readonly ChannelShare[];
    readonly byGroup: { readonly registered: readonly ChannelShare[]; readonly migrant: readonly ChannelShare[] };
    readonly evenness: number | null;
    readonly totalVariation: number | null;
  };
  readonly firstResponse: Readonly<Partial<Record<Residency | 'all', Guarded<ResponseCurve>>>>;
  readonly onTime: {
    readonly original: Guarded<Share>;
    readonly afterExtension: Guarded<Share>;
    readonly extensionRate: number | null;
    readonly byGroup?: Readonly<Partial<Record<Residency, Guarded<Share>>>>;
  };
  readonly contacted: Guarded<Share>;
  readonly closedLoop: {
    readonly escalated: Count;
    readonly answered: Count;
    readonly passedOn: Count;
    readonly matured: Count;
    readonly rate: number | null;
    readonly orphans: Count;
    readonly flows: readonly { readonly from: string; readonly to: string; readonly count: Count }[];
  };
  readonly ratings: {
    readonly n?: Count;
    readonly satisfied?: Count;
    readonly rate: number | null;
    readonly low?: number | null;
    readonly high?: number | null;
    readonly strict: number | null;
    readonly responseRate: number | null;
  };
  readonly reopened: { readonly reopened?: Count; readonly closed?: Count; readonly rate: number | null };
  readonly grids: readonly GridRate[];
  readonly gini: {
    readonly value: number | null;
    readonly chance: { readonly mean: number; readonly low: number; readonly high: number } | null;
    readonly lorenz: readonly (readonly [number, number])[];
  };
  readonly quality: {
    readonly anonymousShare: number | null;
    readonly proxyShare: number | null;
    readonly unclassifiedShare: number | null;
    readonly unknownResidencyShare: number | null;
    readonly populationDate: string | null;
    readonly calendarComplete: boolean;
  };
}
export interface Explanation {
  readonly figure: string;
  readonly formula: Text2;
  readonly rule: { readonly name: string; readonly version: string; readonly source: string };
  readonly numbers: Readonly<Record<string, unknown>>;
  readonly events: readonly { readonly position: number; readonly type: string; readonly at: string; readonly reportId?: string }[];
  readonly nextCursor?: string | null;
}
