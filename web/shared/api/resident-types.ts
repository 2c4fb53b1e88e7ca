/** Shapes of the HTTP surface as the pages use them. Times are ISO 8601 with offset; codes are stable English words. */
export interface Text2 {
  readonly zh: string;
  readonly en: string;
}
export type Kind = 'opinion' | 'complaint' | 'dispute';
export type Residency = 'registered' | 'migrant' | 'undisclosed';
export type Channel = 'web' | 'window' | 'phone' | 'visit' | 'paper' | 'courtyard-group' | '12345';
export type Means = 'phone' | 'visit' | 'window' | 'message';
export type Outcome = 'solved' | 'explained' | 'redirected';
export type Level = 'courtyard' | 'grid' | 'station' | 'committee' | 'street' | 'district' | 'municipal' | 'outside';
export type AgencyUnit = 'street' | 'district' | 'municipal' | 'police' | 'market' | 'emergency';
export type Unit = 'station' | 'committee' | AgencyUnit;
export type Room = 'residents' | 'station' | 'committee' | 'agencies';
export type Satisfaction = 'very-satisfied' | 'satisfied' | 'basically-satisfied' | 'dissatisfied' | 'very-dissatisfied';
export type PauseReason = 'waiting-for-resident' | 'waiting-for-agency' | 'statutory-procedure' | 'force-majeure';
export type ExtensionReason = 'complex' | 'several-bodies' | 'outside-expert' | 'resident-agreed';

export interface Written {
  readonly position: number;
  readonly revision?: number;
}
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | null;
  readonly total?: number;
}

// ── anybody ────────────────────────────────────────────────────────────────
export interface Courtyard {
  readonly code: string;
  readonly name: Text2;
  readonly kind: 'courtyard' | 'street';
  readonly households: number;
}
export interface Grid {
  readonly code: string;
  readonly name: Text2;
  readonly responsible: readonly { readonly post: string; readonly name?: string }[];
  readonly courtyards: readonly Courtyard[];
}
export interface Community {
  readonly id: string;
  readonly name: Text2;
  readonly demo: boolean;
  readonly grids: readonly Grid[];
}
export interface CatalogueItem {
  readonly code: string;
  readonly name: Text2;
  readonly kind: string;
  readonly side: string;
  readonly process?: Text2;
  readonly limit: Text2;
  readonly limitDays?: number | null;
  readonly requirements: readonly Text2[];
  readonly form?: string | null;
  readonly rung: number | null;
  readonly sensitive: boolean;
  readonly urgent: boolean;
  readonly mediationAllowed: boolean;
  readonly legalBasis: readonly string[];
  readonly handler: readonly string[];
}
export interface Catalogue {
  readonly version: string;
  readonly items: readonly CatalogueItem[];
}
export interface Suggestions {
  readonly items: readonly { readonly code: string; readonly score: number }[];
}
export interface Contact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
}
export interface SubmitBody {
  readonly kind: Kind;
  readonly text: string;
  readonly item?: string;
  readonly place?: { readonly courtyard: string; readonly building?: string; readonly detail?: string };
  readonly residency?: Residency;
  readonly contact?: Contact;
  readonly anonymous?: boolean;
  readonly language?: 'zh-CN' | 'en';
  readonly channel?: Channel;
  readonly proxy?: boolean;
  readonly saidAt?: string;
}
export interface Receipt {
  readonly reportId: string;
  readonly trackingCode: string;
  readonly kind: Kind;
  readonly item: string;
  readonly owner: { readonly unit: Unit; readonly desk?: string; readonly level: Level };
  readonly handedUpTo?: AgencyUnit;
  readonly promise: { readonly firstContactBy: string; readonly dueBy: string; readonly calendar: 'complete' | 'incomplete' };
  readonly rule?: { readonly profile: string; readonly version: string; readonly source: string };
  readonly position: number;
}

// ── following a matter ─────────────────────────────────────────────────────
export type TrackingState = 'received' | 'in-progress' | 'with-agency' | 'answered' | 'closed' | 'reopened' | 'withdrawn';
export type ResidentAct = 'supplement' | 'support' | 'withdraw' | 'rate' | 'reopen' | 'object';
export interface PromiseEntry {
  readonly what: 'first-contact' | 'due' | 'extended' | 'reclassified' | 'resumed' | 'reopened';
  readonly by: string;
  readonly at: string;
  readonly reason?: string | null;
  readonly kept: boolean | null;
  readonly keptAt?: string | null;
}
export interface TimelineEntry {
  readonly at: string;
  readonly what: string;
  readonly room: Room;
  readonly by?: Text2 | string | null;
  readonly details?: Readonly<Record<string, unknown>> | null;
  readonly text?: string | null;
}
export interface Answer {
  readonly at: string;
  readonly side?: 'station' | 'committee' | 'mediation';
  readonly outcome: Outcome;
  readonly text?: string | null;
  readonly means?: Means;
  readonly about?: string | null;
}
export interface Tracking {
  readonly reportId: string;
  readonly trackingCode: string;
  readonly kind: Kind;
  readonly item: string;
  readonly itemName?: Text2;
  readonly state: TrackingState;
  readonly submittedAt: string;
  readonly residency: Residency;
  readonly channel: Channel;
  readonly anonymous: boolean;
  readonly place?: { readonly grid?: string; readonly gridName?: Text2; readonly courtyard?: string; readonly courtyardName?: Text2 };
  readonly text?: string | null;
  readonly owner: { readonly unit: Unit; readonly level: Level; readonly desk?: string; readonly post?: string; readonly name?: Text2 };
  readonly clock: { readonly pausedNow: boolean; readonly pauseReason?: PauseReason | null };
  readonly promises: readonly PromiseEntry[];
  readonly timeline: readonly TimelineEntry[];
  readonly answers: readonly Answer[];
  readonly mediation?: {
    readonly consents: { readonly asked: number; readonly given: number; readonly refused: number };
    readonly state: string;
  };
  readonly rating?: { readonly satisfaction: Satisfaction; readonly solved: boolean; readonly at: string } | null;
  readonly supports: number;
  readonly objections: readonly { readonly number: number; readonly at: string; readonly dueBy: string; readonly answered: boolean }[];
  readonly may: readonly ResidentAct[];
}
export interface MyReport {
  readonly reportId: string;
  readonly trackingCode: string;
  readonly kind: Kind;
  readonly item: string;
  readonly itemName?: Text2;
  readonly state: TrackingState;
  readonly submittedAt: string;
  readonly dueBy: string;
  readonly answeredAt?: string | null;
}
export interface Consent {
  readonly community: Text2 | string;
  readonly item: string;
  readonly itemName?: Text2;
  readonly role: 'applicant' | 'respondent';
  readonly what: Text2;
  readonly state: 'asked' | 'given' | 'refused';
}

// ── who is signed in ───────────────────────────────────────────────────────
export interface Session {
  readonly account: string;
  readonly username: string;
  readonly name?: string | null;
  readonly capacity: string;
  readonly unit: string;
  readonly capacities: readonly { readonly capacity: string; readonly unit: string }[];
  readonly grids: readonly string[];
  readonly demo: boolean;
}
