import type { EventOf } from '#libs/eventing';
import type { AgencyUnit, Level, Owner, Place, PromiseOf, ReportKind, Residency, Rule, Rung } from '#community/published';
import type { Outcome } from '#residents/published';

export type { Outcome } from '#residents/published';

export type Means = 'phone' | 'visit' | 'window' | 'message';
export type PauseReason = 'waiting-for-resident' | 'waiting-for-agency' | 'statutory-procedure' | 'force-majeure';
export type ExtensionReason = 'complex' | 'several-bodies' | 'outside-expert' | 'resident-agreed';

/** A case as the station receives it: all that its clock and its queue need. */
export interface StationReceived {
  readonly reportId: string;
  readonly kind: ReportKind;
  readonly item: string;
  readonly itemVersion: string;
  readonly rule: Rule;
  readonly submittedAt: string;
  readonly promise: PromiseOf;
  readonly desk: Owner['desk'];
  readonly level: Level;
  readonly rung: Rung;
  readonly place?: Place;
  readonly residency: Residency;
  readonly sensitive: boolean;
  readonly urgent: boolean;
  /** A-14 of Beijing's regulation and B.5: who received it first stays answerable. */
  readonly firstReceiver: 'station' | 'committee';
  readonly from: 'resident' | 'committee';
  readonly at: string;
}

export type StationEvent =
  | EventOf<'station.CaseReceived', StationReceived>
  | EventOf<'station.CaseTaken', { readonly reportId: string; readonly officer: string; readonly post: string; readonly at: string }>
  | {
      readonly type: 'station.ResidentContacted';
      readonly data: { readonly reportId: string; readonly means: Means; readonly first: boolean; readonly at: string };
      readonly seal?: { readonly note: string };
    }
  | EventOf<
      'station.CaseReclassified',
      {
        readonly reportId: string;
        readonly from: string;
        readonly to: string;
        readonly itemVersion: string;
        readonly rule: Rule;
        readonly rung: Rung;
        readonly promise: PromiseOf;
        readonly at: string;
      },
      { readonly reason: string }
    >
  | EventOf<
      'station.CaseHandedOver',
      {
        readonly reportId: string;
        readonly number: number;
        readonly from: string;
        readonly to: string;
        readonly acceptBy: string;
        readonly at: string;
      },
      { readonly reason: string }
    >
  | EventOf<
      'station.HandoverAccepted',
      { readonly reportId: string; readonly number: number; readonly by: string; readonly post: string; readonly at: string }
    >
  | EventOf<
      'station.HandoverReturned',
      {
        readonly reportId: string;
        readonly number: number;
        readonly to: string;
        /** Nobody accepted it in time: the house returned it (A-44c). Absent where a person did. */
        readonly lapsed?: true;
        readonly at: string;
      },
      { readonly reason: string }
    >
  | EventOf<
      'station.CaseReferredToCommittee',
      {
        readonly reportId: string;
        readonly kind: ReportKind;
        readonly item: string;
        readonly itemVersion: string;
        readonly how: 'joint' | 'whole';
        readonly mediation: boolean;
        readonly rule: Rule;
        readonly rung: Rung;
        readonly submittedAt: string;
        readonly promise: PromiseOf;
        readonly place?: Place;
        readonly residency: Residency;
        readonly sensitive: boolean;
        readonly at: string;
      },
      { readonly reason: string }
    >
  | EventOf<
      'station.CaseEscalated',
      {
        readonly reportId: string;
        readonly referralId: string;
        readonly number: number;
        readonly to: AgencyUnit;
        readonly fromLevel: Level;
        readonly fromRung: Rung;
        readonly toRung: Rung;
        readonly returnTo: 'window' | 'officer';
        readonly warm: boolean;
        readonly item: string;
        readonly place?: Place;
        readonly submittedAt: string;
        readonly answerBy: string;
        readonly dueBy: string;
        readonly at: string;
      },
      { readonly reason: string; readonly tried: string }
    >
  | EventOf<
      'station.AnswerReceived',
      {
        readonly reportId: string;
        readonly referralId: string;
        readonly kind: 'approval' | 'feedback';
        readonly unit: AgencyUnit;
        readonly at: string;
      }
    >
  | EventOf<
      'station.ReferralCameBack',
      { readonly reportId: string; readonly referralId: string; readonly unit: AgencyUnit; readonly bounces: number; readonly at: string }
    >
  | EventOf<
      'station.LimitExtended',
      { readonly reportId: string; readonly reason: ExtensionReason; readonly dueBy: string; readonly before: string; readonly at: string },
      { readonly told: string }
    >
  | EventOf<
      'station.ClockPaused',
      { readonly reportId: string; readonly reason: PauseReason; readonly at: string },
      { readonly note: string }
    >
  | EventOf<
      'station.ClockResumed',
      { readonly reportId: string; readonly pausedFrom: string; readonly dueBy: string; readonly before: string; readonly at: string }
    >
  | EventOf<
      'station.AnswerGiven',
      { readonly reportId: string; readonly outcome: Outcome; readonly means: Means; readonly first: boolean; readonly at: string },
      { readonly text: string }
    >
  | EventOf<
      'station.CaseSplit',
      {
        readonly reportId: string;
        /** What becomes reports of its own; the case itself keeps matter 1. */
        readonly parts: readonly {
          readonly reportId: string;
          readonly number: number;
          readonly kind: ReportKind;
          readonly item?: string;
          readonly courtyard?: string;
        }[];
        readonly at: string;
      },
      /** What stays first, then the parts in their order. */
      { readonly matters: readonly string[] }
    >
  | EventOf<'station.CaseClosed', { readonly reportId: string; readonly at: string }>
  | EventOf<'station.CaseReopened', { readonly reportId: string; readonly times: number; readonly dueBy: string; readonly at: string }>
  | EventOf<
      'station.CaseWithdrawn',
      {
        readonly reportId: string;
        /** What bodies outside still had of it; absent where none had, and in events older than the field. */
        readonly openReferrals?: readonly string[];
        readonly at: string;
      }
    >;

/** Contact details were read: noted once a day for each account and case (A.16). In a stream of its own, `access-<reportId>`. */
export type StationAccessEvent = EventOf<
  'station.ContactRead',
  { readonly reportId: string; readonly account: string; readonly capacity: string; readonly day: string; readonly at: string }
>;
