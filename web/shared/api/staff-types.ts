import type {
  AgencyUnit,
  Answer,
  Channel,
  Contact,
  Kind,
  Level,
  PauseReason,
  PromiseEntry,
  Residency,
  Text2,
  TimelineEntry,
} from './resident-types.ts';

// ── station ────────────────────────────────────────────────────────────────
export type QueueStatus =
  | 'received'
  | 'taken'
  | 'handed-over'
  | 'escalated'
  | 'answered'
  | 'paused'
  | 'reopened'
  | 'closed'
  | 'withdrawn'
  | 'with-committee';
export interface Where {
  readonly grid?: string | null;
  readonly gridName?: Text2 | null;
  readonly courtyard?: string | null;
  readonly courtyardName?: Text2 | null;
}
export interface QueueItem extends Where {
  readonly reportId: string;
  readonly kind: Kind;
  readonly item: string;
  readonly itemName: Text2;
  readonly status: QueueStatus;
  readonly open: boolean;
  readonly dueBy: string;
  readonly firstDueBy: string;
  readonly firstContactBy: string;
  readonly contactedAt?: string | null;
  readonly excerpt: string | null;
  readonly officer?: string | null;
  readonly officerName?: string | null;
  readonly desk: string;
  readonly level: Level;
  readonly urgent: boolean;
  readonly sensitive: boolean;
  readonly residency: Residency;
  readonly channel: Channel;
  readonly proxy: boolean;
  readonly supports: number;
  readonly newWords: boolean;
  readonly reopened: number;
  readonly submittedAt: string;
  readonly pausedSince?: string | null;
  readonly revision: number;
}
export interface QueueCounts {
  readonly dueToday: number;
  readonly broken: number;
  readonly open: number;
  readonly capped: boolean;
}
export interface QueuePage {
  readonly items: readonly QueueItem[];
  readonly nextCursor?: string | null;
  readonly counts?: QueueCounts;
  readonly searched?: { readonly scanned: number; readonly complete: boolean };
}
export type StationAct =
  | 'take'
  | 'contact'
  | 'reclassify'
  | 'hand-over'
  | 'accept-handover'
  | 'return-handover'
  | 'escalate'
  | 'answer'
  | 'close'
  | 'extend'
  | 'pause'
  | 'resume'
  | 'refer-to-committee';
export interface CaseReferral {
  readonly referralId: string;
  readonly unit: AgencyUnit;
  readonly at: string;
  readonly state: 'sent' | 'taken' | 'answered' | 'returned';
  readonly answerBy: string;
  readonly kind?: 'approval' | 'feedback' | null;
  readonly text?: string | null;
}
export interface StationCase extends QueueItem {
  readonly text?: string | null;
  readonly contact?: Contact | null;
  readonly place?: { readonly detail?: string | null; readonly building?: string | null } | null;
  readonly promises: readonly PromiseEntry[];
  readonly clock: {
    readonly workingDay: number;
    readonly ofDays: number;
    readonly wallDays: number;
    readonly pausedDays: number;
    readonly pausedNow: boolean;
    readonly pauseReason?: PauseReason | null;
  };
  readonly history: readonly TimelineEntry[];
  readonly parties?: readonly { readonly party?: string; readonly role: string; readonly name?: string | null }[] | null;
  readonly referrals?: readonly CaseReferral[];
  readonly handover?: {
    readonly number: number;
    readonly from: string;
    readonly to: string;
    readonly fromName?: string;
    readonly toName?: string;
    readonly acceptBy: string;
    readonly late?: boolean;
  } | null;
  readonly answers: readonly Answer[];
  readonly may: readonly StationAct[];
}
export interface StaffMember {
  readonly account: string;
  readonly username: string;
  readonly name?: string | null;
  readonly posts: readonly string[];
  readonly grids: readonly string[];
}

// ── committee ──────────────────────────────────────────────────────────────
export type DeskStatus = 'received' | 'answered' | 'referred' | 'joint' | 'closed' | 'reopened' | 'withdrawn';
export interface DeskItem extends Where {
  readonly objection?: boolean;
  /** The objection is about something that this reader did: its words are kept from them. */
  readonly withheld?: boolean;
  readonly reportId: string;
  readonly about?: string | null;
  readonly kind: Kind;
  readonly item: string;
  readonly itemName: Text2;
  readonly status: DeskStatus;
  readonly open: boolean;
  readonly dueBy: string;
  readonly firstDueBy: string;
  readonly firstContactBy: string;
  readonly excerpt: string | null;
  readonly residency: Residency;
  readonly submittedAt: string;
  readonly from: 'resident' | 'station';
  readonly supports: number;
  readonly revision: number;
}
export type CommitteeAct = 'answer' | 'close' | 'refer-to-station';
export interface CommitteeCase extends DeskItem {
  readonly channel?: Channel;
  readonly place?: { readonly detail?: string | null; readonly building?: string | null } | null;
  readonly objected?: { readonly reportId: string; readonly text?: string | null; readonly acts: readonly TimelineEntry[] };
  readonly text?: string | null;
  readonly contact?: Contact | null;
  readonly promises: readonly PromiseEntry[];
  readonly history: readonly TimelineEntry[];
  readonly answers: readonly Answer[];
  readonly may: readonly CommitteeAct[];
}
export type MediationStatus = 'received' | 'consent-asked' | 'consented' | 'refused' | 'in-session' | 'agreed' | 'ended' | 'withdrawn';
export interface PartyCounts {
  readonly asked: number;
  readonly given: number;
  readonly refused: number;
}
export interface MediationRow extends Where {
  readonly reportId: string;
  readonly item: string;
  readonly itemName: Text2;
  readonly status: MediationStatus;
  readonly open: boolean;
  readonly dueBy: string;
  readonly mediator?: string | null;
  readonly mediatorName?: string | null;
  readonly submittedAt: string;
  readonly excerpt: string | null;
  readonly revision: number;
}
export interface MediationItem extends MediationRow {
  readonly parties: PartyCounts;
  readonly sessions: number;
}
export type MediationAct =
  | 'ask-consent'
  | 'record-consent'
  | 'appoint-mediator'
  | 'hold-session'
  | 'seal-note'
  | 'reach-agreement'
  | 'end'
  | 'check-performance'
  | 'apply-confirmation';
export interface Party {
  readonly party: string;
  readonly role: 'applicant' | 'respondent';
  readonly name?: string | null;
  readonly contact?: string | null;
  readonly consent: 'asked' | 'given' | 'refused';
  readonly how?: 'link' | 'in-person' | null;
}
export interface MediationAgreement {
  readonly form: 'written' | 'oral';
  readonly terms?: string | null;
  readonly effectiveFrom?: string;
  readonly performBy?: string | null;
  readonly confirmationBy?: string | null;
  readonly performed?: boolean | null;
  readonly confirmedAt?: string | null;
}
export interface MediationCase extends MediationRow {
  readonly text?: string | null;
  readonly contact?: Contact | null;
  readonly place?: { readonly detail?: string | null; readonly building?: string | null } | null;
  readonly noteCount: number;
  readonly end?: { readonly at: string; readonly how: string; readonly routes: readonly string[]; readonly notice?: string | null };
  readonly parties: readonly Party[];
  readonly sessions: readonly {
    readonly number: number;
    readonly heldAt: string;
    readonly place: 'committee' | 'on-the-spot' | 'online';
  }[];
  readonly notes?: readonly { readonly number: number; readonly at: string; readonly text?: string | null }[] | null;
  readonly agreement?: MediationAgreement | null;
  readonly history: readonly TimelineEntry[];
  readonly promises: readonly PromiseEntry[];
  readonly may: readonly MediationAct[];
}
/** A count that is not this reader's business is absent; `cap`: a count that reached it may be higher. */
export interface CommitteeHome {
  readonly waiting: {
    readonly opinionsWithoutAnswer?: number;
    readonly objections?: number;
    readonly consentsWaiting?: number;
    readonly mediationsOpen?: number;
    readonly overdue: number;
    readonly dueThisWeek: number;
  };
  readonly cap?: number;
}
