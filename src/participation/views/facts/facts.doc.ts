import type { AgencyUnit, ReportKind, Residency, Rung } from '#community/published';
import type { Channel, Outcome, Satisfaction } from '#residents/published';

export type { Channel, Outcome, Satisfaction } from '#residents/published';

export type Status = 'received' | 'in-progress' | 'with-agency' | 'answered' | 'closed' | 'reopened' | 'withdrawn';

/** where it was solved. `community`: station and committee; `above`: street and whatever lies outside. */
export type SolvedAt = 'courtyard' | 'grid' | 'community' | 'above';

/** A participation act after the submission: somebody joined in, or the author objected (metrics.md D.1). */
export interface LaterAct {
  readonly what: 'supported' | 'objected';
  readonly at: string;
  readonly group: Residency;
  /** Absent when nobody can be told apart. */
  readonly person?: string;
}

/** One time that the matter was passed up, and what came of it (A-44d to A-44f). */
export interface Escalation {
  readonly id: string;
  readonly unit: AgencyUnit;
  readonly at: string;
  readonly answerBy: string;
  readonly answeredAt?: string;
  readonly returnedAt?: string;
  /** When the answer was passed on to the resident. */
  readonly toldAt?: string;
}

export interface Rating {
  readonly at: string;
  readonly satisfaction: Satisfaction;
  readonly solved: boolean;
}

/** A bad rating has to be set right in time (rules.md B.13). */
export interface BadRating {
  readonly at: string;
  readonly rectifyBy: string;
  /** The next answer after it. */
  readonly rectifiedAt?: string;
}

/** An objection to how the report was handled. `solved` by the reviewer means that it was upheld. */
export interface Objection {
  readonly id: string;
  readonly at: string;
  readonly group: Residency;
  readonly dueBy: string;
  readonly decidedAt?: string;
  readonly upheld?: boolean;
}

export interface Mediation {
  readonly asked: number;
  readonly given: number;
  readonly refused: number;
  readonly endedAt?: string;
  readonly agreedAt?: string;
  readonly form?: 'written' | 'oral';
  readonly performBy?: string;
  readonly performed?: boolean;
  readonly confirmedAt?: string;
}

/**
 * What the figures need to know about one report, as it was recorded; facts of the moment never change afterwards.
 * Times are ISO 8601 texts; what has not happened is absent.
 */
export interface FactsDoc {
  readonly id: string;
  readonly community: string;
  /** Of the event that shaped it last: what is new since a position is found by it. */
  readonly position: number;
  /** The streams that its events stand in: an earlier state is folded from them. */
  readonly streams: readonly string[];
  /** The latest times among its events: before them the document was another one. */
  readonly recordedAt: string;
  readonly effectiveAt: string;
  readonly kind: ReportKind;
  readonly item: string;
  readonly group: Residency;
  readonly channel: Channel;
  readonly proxy: boolean;
  readonly anonymous: boolean;
  readonly sensitive: boolean;
  readonly person?: string;
  /** Split off from another report: a matter of its own, but no further act of its author. */
  readonly splitFrom?: string;
  readonly grid?: string;
  readonly calendar: 'complete' | 'incomplete';
  readonly submittedAt: string;
  readonly status: Status;
  /** The level that has it, or whose work it was. */
  readonly level: SolvedAt;
  readonly rung: Rung;
  readonly contactBy: string;
  readonly contactedAt?: string;
  /** The first promise never changes; the last one comes of extension, pause and reclassification. */
  readonly firstDueBy: string;
  readonly dueBy: string;
  readonly extended: boolean;
  /** The clock stands still: the last promise is not running. */
  readonly paused?: boolean;
  readonly answeredAt?: string;
  readonly outcome?: Outcome;
  /** The first time. */
  readonly closedAt?: string;
  readonly withdrawnAt?: string;
  /** The first time after it was closed. */
  readonly reopenedAt?: string;
  readonly rating?: Rating;
  readonly badRating?: BadRating;
  readonly escalations?: readonly Escalation[];
  readonly objections?: readonly Objection[];
  readonly mediation?: Mediation;
  readonly acts?: readonly LaterAct[];
  /** Of the last of these acts. */
  readonly actedAt?: string;
}
