import type { EventOf } from '#libs/eventing';
import type { Place, PromiseOf, ReportKind, Residency, Rule, Rung } from '#community/published';
import type { Outcome } from '#residents/published';
import type { Means } from '#station/published';

export type { Outcome } from '#residents/published';
export type { Means } from '#station/published';

export interface CommitteeReceived {
  readonly reportId: string;
  /** Set when the case is an objection to how a report was handled: the report it is about. */
  readonly about?: string;
  readonly kind: ReportKind;
  readonly item: string;
  readonly itemVersion: string;
  readonly rule: Rule;
  readonly submittedAt: string;
  readonly promise: PromiseOf;
  readonly rung: Rung;
  readonly place?: Place;
  readonly residency: Residency;
  readonly sensitive: boolean;
  readonly from: 'resident' | 'station';
  readonly at: string;
}

export type PartyRole = 'applicant' | 'respondent';
export type MediationEnd = 'agreement' | 'refused' | 'failed' | 'withdrawn' | 'not-for-mediation';

/** Where parties may turn when mediation does not settle it (人民调解法 Art 26); worded in the notice. */
export type OtherRoute = 'arbitration' | 'administrative' | 'court';

/** What stands in the streams `committeeCase-<id>`. */
export type CommitteeCaseEvent =
  | EventOf<'committee.CaseReceived', CommitteeReceived>
  | EventOf<
      'committee.AnswerGiven',
      {
        readonly reportId: string;
        readonly about?: string;
        readonly outcome: Outcome;
        readonly means: Means;
        readonly first: boolean;
        readonly at: string;
      },
      { readonly text: string }
    >
  | EventOf<
      'committee.CaseReferredToStation',
      Omit<CommitteeReceived, 'from' | 'about'> & { readonly how: 'joint' | 'whole' },
      { readonly reason: string }
    >
  | EventOf<'committee.CaseClosed', { readonly reportId: string; readonly about?: string; readonly at: string }>
  | EventOf<'committee.CaseReopened', { readonly reportId: string; readonly times: number; readonly dueBy: string; readonly at: string }>
  | EventOf<'committee.CaseWithdrawn', { readonly reportId: string; readonly at: string }>;

/**
 * What stands in the streams `mediation-<id>`. Names, contacts and terms are sealed for `mediation-<id>`, notes for
 * `mediation-notes-<id>`, the notice at the end for the report itself: the reporter reads it.
 */
export type MediationEvent =
  | EventOf<'committee.DisputeReceived', CommitteeReceived>
  | EventOf<
      'committee.ConsentAsked',
      { readonly reportId: string; readonly party: string; readonly role: PartyRole; readonly linkHash: string; readonly at: string },
      { readonly name?: string; readonly contact?: string }
    >
  /** A link was lost: the same party gets another one, the old one is void. */
  | EventOf<
      'committee.ConsentLinkRenewed',
      { readonly reportId: string; readonly party: string; readonly linkHash: string; readonly at: string }
    >
  | EventOf<
      'committee.ConsentGiven',
      { readonly reportId: string; readonly party: string; readonly how: 'link' | 'in-person'; readonly at: string }
    >
  | EventOf<
      'committee.ConsentRefused',
      { readonly reportId: string; readonly party: string; readonly how: 'link' | 'in-person'; readonly at: string }
    >
  | EventOf<'committee.MediatorAppointed', { readonly reportId: string; readonly mediator: string; readonly at: string }>
  | EventOf<
      'committee.MediationSessionHeld',
      {
        readonly reportId: string;
        readonly number: number;
        readonly heldAt: string;
        readonly place: 'committee' | 'on-the-spot' | 'online';
        readonly at: string;
      }
    >
  | EventOf<'committee.NoteSealed', { readonly reportId: string; readonly number: number; readonly at: string }, { readonly text: string }>
  | EventOf<
      'committee.AgreementReached',
      {
        readonly reportId: string;
        readonly form: 'written' | 'oral';
        readonly effectiveFrom: string;
        readonly performBy?: string;
        readonly confirmationBy: string;
        readonly at: string;
      },
      { readonly terms: string }
    >
  | EventOf<
      'committee.MediationEnded',
      {
        readonly reportId: string;
        readonly how: MediationEnd;
        /** What it means for the resident: an agreement solves it, anything else names the other routes. */
        readonly outcome: Outcome;
        readonly noticeOfOtherRoutes: boolean;
        readonly routes: readonly OtherRoute[];
        /** Version of the notice's words. */
        readonly wording: string;
        readonly at: string;
      },
      { readonly notice: string; readonly noticeEn: string }
    >
  | EventOf<
      'committee.MediationReopened',
      { readonly reportId: string; readonly times: number; readonly dueBy: string; readonly at: string }
    >
  | EventOf<'committee.PerformanceChecked', { readonly reportId: string; readonly performed: boolean; readonly at: string }>
  | EventOf<'committee.ConfirmationApplied', { readonly reportId: string; readonly at: string }>;

export type CommitteeEvent = CommitteeCaseEvent | MediationEvent;

/**
 * Somebody read who a reporter or a party is and how to reach them: noted once a day for each account and matter (A.16). In a
 * stream of its own, `committeeAccess-<reportId>`, so that reading changes no revision.
 */
export type CommitteeAccessEvent = EventOf<
  'committee.ContactRead',
  { readonly reportId: string; readonly account: string; readonly capacity: string; readonly day: string; readonly at: string }
>;
