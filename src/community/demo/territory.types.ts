import type { Bilingual } from '../published.ts';

export interface CourtyardPlan {
  readonly courtyard: string;
  readonly name: Bilingual;
  readonly kind: 'courtyard';
  readonly households: number;
}

export interface GridShape {
  readonly grid: string;
  readonly name: Bilingual;
  readonly kind: string;
  readonly courtyards: readonly CourtyardPlan[];
  /** Street frontages between the courtyards. */
  readonly frontages: readonly { readonly frontage: string; readonly name: Bilingual }[];
  /** how many volunteers of each kind; numbers, never persons. */
  readonly volunteers: Readonly<Record<'building-watch' | 'patrol' | 'checkpoint' | 'information', number>>;
}

export interface StaffMember {
  readonly account: string;
  readonly name: Bilingual;
  /** Which body the person came from when the stations were merged. */
  readonly origin: string;
  readonly posts: readonly string[];
  readonly grids: readonly string[];
  readonly from: string;
}

/** A denominator: adults (18 and over) and all ages of one group in one grid, with source and date. */
export interface PopulationPlan {
  readonly group: 'registered' | 'migrant';
  readonly grid: string;
  readonly adults: number;
  readonly all: number;
  readonly source: string;
  readonly date: string;
}

/** The demo community as data. Households of a grid and of the community are sums of the courtyards, never typed in. */
export interface TerritoryPlan {
  readonly community: string;
  readonly about: {
    readonly demo: boolean;
    readonly name: Bilingual;
    readonly code: string;
    readonly district: { readonly code: string; readonly name: Bilingual };
    readonly street: { readonly code: string; readonly name: Bilingual };
    readonly areaKm2: number;
    readonly note: Bilingual;
  };
  readonly grids: readonly GridShape[];
  readonly staff: readonly StaffMember[];
  /** Optional and further posts held by people who are counted among the staff already (A-33, A-43a, A-43c). */
  readonly secondPosts: readonly { readonly person: string; readonly account: string; readonly post: string; readonly note: string }[];
  readonly populations: readonly PopulationPlan[];
}

/** A requirement that the data does not keep. */
export interface Finding {
  readonly rule: string;
  readonly problem: string;
}

export type Law = readonly [rule: string, problem: string, broken: (plan: TerritoryPlan) => boolean];
