import type { EventOf } from '#libs/eventing';

/** Residency as declared at the time of the act; never corrected afterwards (metrics.md D.1). */
export type Residency = 'registered' | 'migrant' | 'undisclosed';
/** The three kinds of thing that a resident may say. */
export type ReportKind = 'opinion' | 'complaint' | 'dispute';
/** The four levels of A-67, and what lies outside them. */
export type Level = 'courtyard' | 'grid' | 'station' | 'committee' | 'street' | 'district' | 'municipal' | 'outside';
/** Bodies outside station and committee that a case can be passed to. */
export type AgencyUnit = 'street' | 'district' | 'municipal' | 'police' | 'market' | 'emergency';
export type Unit = 'station' | 'committee' | AgencyUnit;
/** 1 residents, 2 market, 3 trade, 4 ex-post supervision, 5 ex-ante intervention; null where the item has none. */
export type Rung = 1 | 2 | 3 | 4 | 5 | null;

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Where: courtyard and grid are open facts, the detail (door, floor) is sealed with the report. */
export interface Place {
  readonly grid?: string;
  readonly courtyard?: string;
  readonly building?: string;
}

/** The rule that a date was computed with: profile, its version, its source. */
export interface Rule {
  readonly profile: string;
  readonly version: string;
  readonly source: string;
}

/** A promised date. The first one never changes; later ones are added beside it. */
export interface PromiseOf {
  readonly firstContactBy: string;
  readonly dueBy: string;
  /** `incomplete`: the year's holiday notice is not out yet (rules.md B.14). */
  readonly calendar: 'complete' | 'incomplete';
}

export interface Owner {
  readonly unit: 'station' | 'committee';
  readonly desk: 'front' | 'back' | 'director' | 'facility' | 'cases' | 'mediation';
  readonly level: Level;
}

/** Where a matter goes first, by which rule, and what is promised. Computed once, at submission, and kept on the event. */
export interface Route {
  /** An item code, or `undecided`: the window classifies it. */
  readonly item: string;
  readonly itemVersion: string;
  readonly rule: Rule;
  readonly owner: Owner;
  /** Neither station nor committee may hold it: received by the station and passed on at once, with a person in between. */
  readonly handOverUpward?: { readonly to: AgencyUnit; readonly reason: string };
  readonly rung: Rung;
  readonly promise: PromiseOf;
  readonly sensitive: boolean;
  readonly urgent: boolean;
}

/** The rules of items, limits and calendar as rooms see them. Provided under the token 'community.ItemRules'. */
export interface ItemRules {
  route(ask: { kind: ReportKind; item?: string; at: string; place?: Place }): Route;
  /** Is there such an item, and may it be mediated? */
  item(
    code: string,
  ):
    | { readonly code: string; readonly name: Bilingual; readonly mediationAllowed: boolean; readonly defaultHandler: readonly string[] }
    | undefined;
  /** Limits of an item counted from a submission (reclassification never restarts the clock, A-44f). */
  limits(
    code: string,
    submittedAt: string,
  ): { readonly promise: PromiseOf; readonly rule: Rule; readonly rung: Rung; readonly itemVersion: string };
  /** The date n working days after a moment. */
  workingDaysAfter(at: string, days: number): string;
}

/** Territory and posts as other rooms see them. Provided under the token 'community.Territory'. */
export interface Territory {
  readonly id: string;
  readonly name: Bilingual;
  /** People and reports are invented. */
  readonly demo: boolean;
  gridOf(courtyard: string): string | undefined;
  gridName(grid: string): Bilingual | undefined;
  courtyardName(courtyard: string): Bilingual | undefined;
  gridsOf(account: string): readonly string[];
  responsibleFor(grid: string): readonly string[];
}

export type CommunityEvent =
  | EventOf<'community.GridDefined', { readonly grid: string; readonly name: Bilingual; readonly from: string }>
  | EventOf<
      'community.CourtyardAssigned',
      {
        readonly grid: string;
        readonly courtyard: string;
        readonly name: Bilingual;
        readonly kind: 'courtyard' | 'street';
        readonly households: number;
        readonly from: string;
      }
    >
  | EventOf<'community.PostFilled', { readonly post: string; readonly account: string; readonly origin?: string; readonly from: string }>
  | EventOf<'community.PostVacated', { readonly post: string; readonly account: string; readonly until: string }>
  | EventOf<'community.GridContracted', { readonly grid: string; readonly account: string; readonly post: string; readonly from: string }>
  | EventOf<
      'community.PopulationRecorded',
      {
        readonly group: 'registered' | 'migrant';
        readonly grid: string;
        readonly adults: number;
        readonly all: number;
        readonly source: string;
        readonly date: string;
      }
    >;
