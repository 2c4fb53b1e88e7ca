import type { ReportKind, Residency, Rung } from '#community/published';
import type { Channel, Outcome, Satisfaction, SolvedAt, Status } from '../views/facts/facts.doc.ts';

export const KINDS = ['opinion', 'complaint', 'dispute'] as const satisfies readonly ReportKind[];
export const GROUPS = ['registered', 'migrant', 'undisclosed'] as const satisfies readonly Residency[];
export const CHANNELS = ['web', 'window', 'phone', 'visit', 'paper', 'courtyard-group', '12345'] as const satisfies readonly Channel[];
export const STATUSES = [
  'received',
  'in-progress',
  'with-agency',
  'answered',
  'closed',
  'reopened',
  'withdrawn',
] as const satisfies readonly Status[];
export const LEVELS = ['courtyard', 'grid', 'community', 'above'] as const satisfies readonly SolvedAt[];
export const OUTCOMES = ['solved', 'explained', 'redirected'] as const satisfies readonly Outcome[];
export const SATISFACTIONS = [
  'very-satisfied',
  'satisfied',
  'basically-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const satisfies readonly Satisfaction[];

export interface EscalationFact {
  readonly unit: string;
  readonly answerBy: number;
  readonly answeredAt: number;
  readonly returnedAt: number;
  readonly toldAt: number;
}

export interface ObjectionFact {
  readonly at: number;
  readonly group: Residency;
  readonly dueBy: number;
  readonly decidedAt: number;
  readonly upheld: boolean;
}

export interface MediationFact {
  readonly given: number;
  readonly refused: number;
  readonly endedAt: number;
  readonly agreedAt: number;
  readonly written: boolean;
  readonly performBy: number;
  readonly performed: boolean | undefined;
  readonly confirmedAt: number;
}

/** What only some reports have. */
export interface RarerFacts {
  readonly escalations: readonly EscalationFact[];
  readonly objections: readonly ObjectionFact[];
  readonly mediation: MediationFact | undefined;
  readonly badRating: { readonly rectifyBy: number; readonly rectifiedAt: number } | undefined;
}

/**
 * One report as the figures see it. Times are milliseconds since the epoch; what has not happened so far is Infinity, so
 * that it lies after every limit and every now. A figure must not keep the object: the next one may come in the same place.
 */
export interface Fact {
  readonly kind: ReportKind;
  readonly group: Residency;
  readonly channel: Channel;
  readonly status: Status;
  readonly level: SolvedAt;
  readonly rung: Rung;
  readonly outcome: Outcome | undefined;
  readonly satisfaction: Satisfaction | undefined;
  /** The rating says so. */
  readonly solved: boolean;
  readonly proxy: boolean;
  readonly anonymous: boolean;
  readonly sensitive: boolean;
  readonly extended: boolean;
  readonly paused: boolean;
  readonly unclassified: boolean;
  readonly calendarComplete: boolean;
  readonly grid: string | undefined;
  readonly submittedAt: number;
  readonly contactBy: number;
  readonly contactedAt: number;
  /** Hours of work from the submission to the first contact. */
  readonly contactedAfter: number;
  readonly firstDueBy: number;
  readonly dueBy: number;
  readonly answeredAt: number;
  readonly closedAt: number;
  readonly withdrawnAt: number;
  readonly reopenedAt: number;
  readonly rarer: RarerFacts | undefined;
}

/** Tells one person from another within one computation; nothing else may be read from it. */
export type PersonKey = string | number;

/** One participation act (metrics.md D.1): something said, joined in, objected to. */
export interface Act {
  readonly at: number;
  readonly group: Residency;
  /** Undefined when nobody can be told apart: an anonymous act is never in a rate or in parity. */
  readonly person: PersonKey | undefined;
  readonly grid: string | undefined;
  readonly proxy: boolean;
}

/** Takes facts and acts one by one, in any order. */
export interface Tally {
  fact?(fact: Fact): void;
  act?(act: Act): void;
}
