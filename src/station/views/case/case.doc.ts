import type { SealedBox } from '#libs/eventing';
import type { AgencyUnit, Place, PromiseOf, Rule } from '#community/published';
import type { Outcome, Satisfaction } from '#residents/published';
import type { Means, PauseReason } from '../../published.ts';
import type { Row } from '../row/row.doc.ts';

/** One promised date. Every one that was ever made stays, the first one first. */
export interface PromiseLine {
  readonly what: 'first-contact' | 'due' | 'reclassified' | 'extended' | 'resumed' | 'reopened';
  readonly by: string;
  readonly at: string;
  readonly reason?: string;
  readonly keptAt?: string;
}

export type Facts = Readonly<Record<string, string | number | boolean>>;

/** One step of the history, in the words of its event (`case-taken`); its text stays sealed until it is read. */
export interface Entry {
  readonly at: string;
  readonly what: string;
  readonly room: string;
  /** The account that acted, where a person did; absent for residents. */
  readonly by?: string;
  readonly capacity?: string;
  readonly details?: Facts;
  readonly sealed?: SealedBox;
}

export interface ReferralLine {
  readonly referralId: string;
  readonly number: number;
  readonly unit: AgencyUnit;
  readonly at: string;
  readonly state: 'sent' | 'taken' | 'answered' | 'returned' | 'withdrawn';
  readonly answerBy: string;
  readonly warm: boolean;
  readonly returnTo: 'window' | 'officer';
  readonly kind?: 'approval' | 'feedback';
  /** Answered, returned or withdrawn. */
  readonly doneAt?: string;
  /** The answer's text or the reason of the return. */
  readonly sealed?: SealedBox;
}

export interface AnswerLine {
  readonly at: string;
  readonly side: 'station' | 'committee';
  readonly outcome: Outcome;
  readonly means: Means;
  readonly sealed?: SealedBox;
}

export interface HandoverLine {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly acceptBy: string;
  readonly at: string;
}

export interface Pause {
  readonly from: string;
  readonly to?: string;
  readonly reason: PauseReason;
}

/** All that the page of one case shows: the row of the queue and its whole story. */
export interface CaseDoc extends Row {
  readonly rule: Rule;
  readonly calendar: PromiseOf['calendar'];
  readonly place?: Place;
  readonly contactGiven: boolean;
  readonly promises: readonly PromiseLine[];
  readonly history: readonly Entry[];
  readonly lines: readonly ReferralLine[];
  readonly handover?: HandoverLine;
  readonly answers: readonly AnswerLine[];
  readonly pauses: readonly Pause[];
  readonly bounces: number;
  readonly extended: boolean;
  readonly joint: boolean;
  /** The report that this one was split off from, and those that were split off from it. */
  readonly splitFrom?: string;
  readonly split?: readonly { readonly reportId: string; readonly number: number }[];
  readonly rating?: { readonly satisfaction: Satisfaction; readonly solved: boolean; readonly at: string };
  /** When the station's part ended: closed, withdrawn or wholly with the committee. */
  readonly endedAt?: string;
}
