import type { SealedBox } from '#libs/eventing';
import type { AgencyUnit, Place } from '#community/published';

/** What the sealed words of a report hold. */
export type { SaidSealed } from '#residents/published';

export type ReferralStatus = 'sent' | 'taken' | 'answered' | 'returned' | 'withdrawn';

/** One step of a referral; its text stays sealed until it is read. */
export interface Step {
  readonly at: string;
  readonly what: string;
  readonly room: 'station' | 'agencies';
  readonly details?: Readonly<Record<string, string | number | boolean>>;
  readonly sealed?: SealedBox;
}

/** What a body sees of a case that was passed to it. `status` and `open` are absent until it was received. */
export interface ReferralDoc {
  readonly id: string;
  readonly community: string;
  readonly reportId: string;
  readonly unit: AgencyUnit;
  readonly item: string;
  readonly place?: Place;
  readonly status?: ReferralStatus;
  readonly open?: boolean;
  readonly submittedAt: string;
  readonly answerBy: string;
  readonly dueBy: string;
  readonly returnTo: 'window' | 'officer';
  readonly at: string;
  readonly takenBy?: string;
  /** Reason and what was tried, from the station. */
  readonly passing?: SealedBox;
  readonly history: readonly Step[];
  readonly revision: number;
}

/** What the resident said about a report: read beside its referrals, never the contact. */
export interface WordsDoc {
  readonly id: string;
  readonly community: string;
  readonly sensitive: boolean;
  readonly said?: SealedBox;
}
