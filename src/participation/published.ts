import type { Bilingual, ReportKind, Residency } from '#community/published';

/** In place of a number that would tell too much about few people (metrics.md D.8); never a zero. */
export interface Suppressed {
  readonly suppressed: true;
}
export type Guarded<T> = T | Suppressed;
export type Count = Guarded<number>;

/** `kept` of `matured`, with a Wilson interval. Rates are null where they are suppressed or rest on too few. */
export interface Share {
  readonly kept: Count;
  readonly matured: Count;
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export type ByGroup<T> = Readonly<Record<Residency, T>>;
export type ByKind<T> = Readonly<Record<ReportKind, T>>;

/** A share with its breakdowns; kinds are reported apart, not summed (metrics.md D.5). */
export interface SharesShown {
  readonly total: Guarded<Share>;
  readonly byGroup: ByGroup<Guarded<Share>>;
  readonly byKind: ByKind<Guarded<Share>>;
}

export interface GroupRate {
  /** Distinct persons with at least one act. */
  readonly persons: number;
  /** Person-time means over the window: adults (the denominator) and all ages. */
  readonly adults: number;
  readonly all: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

export type ParityVerdict = 'gap' | 'parity-supported' | 'not-enough-evidence' | 'suppressed';

/** Migrants : registered. `high` is null without an upper end. */
export interface Ratio {
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: ParityVerdict;
}

export interface Parity extends Ratio {
  readonly moverLow: number | null;
  readonly moverHigh: number | null;
  readonly sensitivity: readonly {
    readonly factor: number;
    readonly ratio: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
}

export type FunnelStage = 'took-part' | 'contacted' | 'on-time' | 'solved' | 'satisfied' | 'upheld';

export interface ChannelShare {
  readonly channel: string;
  readonly count: Count;
  readonly share: number | null;
}

/** Kaplan–Meier, clock hours from submission to the first human message. */
export interface ResponseCurve {
  readonly n: number;
  /** Still without an answer, or withdrawn without one. */
  readonly censored: Count;
  /** Null where not reached (then `…Beyond` says beyond what) or where it rests on too few. */
  readonly median: number | null;
  readonly medianBeyond?: number;
  readonly p90: number | null;
  readonly p90Beyond?: number;
  /** Hours, share still without an answer. */
  readonly curve: readonly (readonly [number, number])[];
  /** The same quantiles in hours of work. */
  readonly working: Pick<ResponseCurve, 'median' | 'medianBeyond' | 'p90' | 'p90Beyond'>;
}

export interface GridShown {
  readonly grid: string;
  readonly name: Bilingual;
  readonly persons: Count;
  readonly adults: number;
  readonly rate: number | null;
  /** Where the rate would lie by chance alone if all grids took part equally. */
  readonly low: number | null;
  readonly high: number | null;
  readonly open: Count;
}

export interface Dashboard {
  readonly window: { readonly from: string; readonly to: string };
  /** What the figures are a function of (metrics.md D.7). `effectiveAt`: what counts as "now". */
  readonly asOf: {
    readonly position: number;
    readonly recordedAt: string;
    readonly effectiveAt: string;
    readonly config: string;
    readonly calendar: string;
    readonly population: { readonly source: string; readonly date: string } | null;
  };
  readonly rate: { readonly registered: Guarded<GroupRate>; readonly migrant: Guarded<GroupRate> };
  readonly parity: Parity;
  readonly funnel: readonly (Ratio & { readonly stage: FunnelStage })[];
  readonly counts: {
    readonly byKind: ByKind<Count>;
    readonly byStatus: Readonly<Record<string, Count>>;
    readonly total: Count;
    readonly sensitive: Count;
  };
  readonly channels: {
    readonly all: readonly ChannelShare[];
    readonly byGroup: ByGroup<readonly ChannelShare[]>;
    readonly evenness: number | null;
    readonly totalVariation: number | null;
    /** Entered without the resident's own request: counted apart. */
    readonly proxy: Count;
  };
  readonly firstResponse: ByGroup<Guarded<ResponseCurve>> & { readonly all: Guarded<ResponseCurve> };
  readonly onTime: {
    readonly original: Guarded<Share>;
    readonly afterExtension: Guarded<Share>;
    readonly extensionRate: number | null;
    readonly byGroup: ByGroup<Guarded<Share>>;
    readonly byKind: ByKind<Guarded<Share>>;
  };
  readonly contacted: Guarded<Share> & { readonly byKind: ByKind<Guarded<Share>>; readonly byGroup: ByGroup<Guarded<Share>> };
  readonly closedLoop: {
    readonly escalated: Count;
    readonly answered: Count;
    readonly passedOn: Count;
    readonly matured: Count;
    readonly rate: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly orphans: Count;
    readonly flows: readonly { readonly from: string; readonly to: string; readonly count: Count }[];
    /** A-07: residents' opinions that were passed on, and those of them that were answered. */
    readonly opinions: Guarded<Share>;
  };
  readonly ratings: {
    readonly n: Count;
    readonly satisfied: Count;
    readonly rate: number | null;
    readonly low: number | null;
    readonly high: number | null;
    /** The two best levels only. */
    readonly strict: number | null;
    readonly responseRate: number | null;
    /** Solved as the residents say, solved as the answers say, and the difference. */
    readonly solved: { readonly said: Guarded<Share>; readonly claimed: Guarded<Share>; readonly gap: number | null };
    readonly explained: Count;
    readonly rectified: Guarded<Share>;
    readonly byGroup: ByGroup<Guarded<Share>>;
    readonly byKind: ByKind<Guarded<Share>>;
  };
  readonly reopened: {
    readonly reopened: Count;
    readonly closed: Count;
    readonly rate: number | null;
    readonly low: number | null;
    readonly high: number | null;
  };
  readonly remedy: { readonly applied: SharesShown; readonly upheld: SharesShown; readonly overdue: Count };
  readonly mediation: {
    readonly consent: Guarded<Share>;
    readonly agreement: Guarded<Share>;
    readonly performance: Guarded<Share>;
    readonly confirmation: Guarded<Share>;
  };
  readonly lowestLevel: {
    readonly levels: Readonly<Record<string, Count>>;
    /** Solved within the community, of all solved. */
    readonly within: Guarded<Share>;
    /** solved by rung. */
    readonly rungs: Readonly<Record<string, Count>>;
  };
  readonly grids: readonly GridShown[];
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
