/** Types of the HTTP surface, generated from the server's OpenAPI document (`web/openapi.json`), under the names that the pages use. */
import type { components, paths } from '../../generated/api.ts';

type S = components['schemas'];
type Answered<P extends keyof paths, M extends 'get' | 'post', C extends number> = paths[P] extends {
  readonly [method in M]: { responses: { readonly [code in C]: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;

export type Text2 = S['Bilingual'];
export type Kind = S['QueueItem']['kind'];
export type Residency = S['QueueItem']['residency'];
export type Channel = S['QueueItem']['channel'];
export type Level = S['QueueItem']['level'];
export type Means = S['StationAnswerBody']['means'];
export type Outcome = S['StationAnswerBody']['outcome'];
export type AgencyUnit = S['ReferralItem']['unit'];
export type Satisfaction = S['RatingBody']['satisfaction'];
export type Contact = S['Contact'];
export type Written = S['Done'];

/** A list's page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

// What parts of pages need of every room's answer.
export interface TimelineEntry {
  readonly at: string;
  readonly what: string;
  readonly room: string;
  readonly by?: Text2 | string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly text?: string;
}
export interface PromiseEntry {
  readonly what: string;
  readonly by: string;
  readonly at: string;
  readonly reason?: string;
  readonly kept: boolean | null;
  readonly keptAt?: string;
}
export interface Answer {
  readonly at: string;
  readonly side?: string;
  readonly outcome: Outcome;
  readonly means?: string;
  readonly text?: string;
}
export interface Where {
  readonly gridName?: Text2;
  readonly courtyardName?: Text2;
}
export type PlaceShown = NonNullable<S['StationCasePage']['place']>;

// Anybody and residents.
export type Community = S['CommunityShown'];
export type Grid = Community['grids'][number];
export type Courtyard = Grid['courtyards'][number];
export type CatalogueItem = S['ItemShown'];
export type Catalogue = Answered<'/api/v1/catalogue', 'get', 200>;
export type Suggestions = Answered<'/api/v1/catalogue/suggestions', 'post', 200>;
export type SubmitBody = S['ReportBody'];
export type Receipt = S['Receipt'];
export type Tracking = S['Tracking'];
export type TrackingState = Tracking['state'];
export type ResidentAct = Tracking['may'][number];
export type MyReport = S['MyReport'];
export type Consent = S['ConsentPage'];
export type Session = S['SessionShown'];

// Station.
export type QueueItem = S['QueueItem'];
export type QueueStatus = QueueItem['status'];
export type QueuePage = S['QueuePage'];
export type QueueCounts = S['QueueCounts'];
export type StationCase = S['StationCasePage'];
export type StationAct = StationCase['may'][number];
export type CaseReferral = StationCase['referrals'][number];
export type StaffMember = S['StaffMember'];

// Committee.
export type DeskItem = S['DeskItem'];
export type DeskStatus = DeskItem['status'];
export type CommitteeCase = S['CommitteeCasePage'];
export type CommitteeAct = CommitteeCase['may'][number];
export type MediationItem = S['MediationItem'];
export type MediationStatus = MediationItem['status'];
export type MediationCase = S['MediationPage'];
export type MediationAct = MediationCase['may'][number];
export type Party = S['PartyShown'];
export type MediationAgreement = S['AgreementShown'];
export type CommitteeHome = S['Home'];

// Agencies, administration.
export type ReferralItem = S['ReferralItem'];
export type ReferralCase = S['ReferralPage'];
export type Permission = S['Permission'];
export type Health = Answered<'/health/ready', 'get', 200>;

// Participation.
/** Stands in place of a number of people under the disclosure threshold. Shown as "too few to show", never as 0. */
export type Suppressed = S['Suppressed'];
export type Guarded<T> = T | Suppressed;
export type Count = Guarded<number>;
export type Share = S['Share'];
export type GroupRate = S['GroupRate'];
export type ResponseCurve = S['ResponseCurve'];
export type ChannelShare = S['ChannelShare'];
export type GridRate = S['GridShown'];
export type Dashboard = S['Dashboard'];
export type Verdict = Dashboard['parity']['verdict'];
export type Explanation = S['Explanation'];
export type PublicFigures = S['PublicFigures'];
export type PublicMonth = S['PublicMonth'];
