import type { SealedBox } from '#libs/eventing';
import type { Level, Place, ReportKind, Residency, Rule } from '#community/published';
import type { Channel, Outcome, Satisfaction, Side } from '../../published.ts';

export type TrackingState = 'received' | 'in-progress' | 'with-agency' | 'answered' | 'closed' | 'reopened' | 'withdrawn';

/** One promised date. Every one that was ever made stays, the first one first. */
export interface PromiseLine {
  readonly what: 'first-contact' | 'due' | 'reclassified' | 'extended' | 'resumed' | 'reopened';
  readonly by: string;
  readonly at: string;
  readonly reason?: string;
  readonly keptAt?: string;
}

/** One step, in the words of its event; texts stay sealed until they are read. */
export interface TimelineEntry {
  readonly at: string;
  readonly what: string;
  readonly room: string;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
  readonly sealed?: SealedBox;
}

export interface AnswerLine {
  readonly at: string;
  readonly side: Side;
  readonly outcome: Outcome;
  readonly means?: string;
  readonly about?: string;
  readonly sealed?: SealedBox;
}

/** All that a resident may know about what became of a report, across all rooms. */
export interface TrackingDoc {
  readonly id: string;
  readonly community: string;
  readonly trackingHash: string;
  readonly account?: string;
  readonly kind: ReportKind;
  readonly item: string;
  readonly rule: Rule;
  readonly state: TrackingState;
  readonly submittedAt: string;
  readonly saidAt: string;
  readonly dueBy: string;
  readonly residency: Residency;
  readonly channel: Channel;
  readonly anonymous: boolean;
  readonly place?: Place;
  readonly owner: { readonly unit: string; readonly level: Level; readonly desk?: string; readonly officer?: string };
  readonly sealed?: SealedBox;
  readonly promises: readonly PromiseLine[];
  readonly timeline: readonly TimelineEntry[];
  readonly answers: readonly AnswerLine[];
  readonly paused?: string;
  readonly rating?: { readonly satisfaction: Satisfaction; readonly solved: boolean; readonly at: string };
  readonly supports: number;
  readonly reopened: number;
  readonly objections: readonly {
    readonly id: string;
    readonly number: number;
    readonly at: string;
    readonly dueBy: string;
    readonly answered: boolean;
  }[];
  /** The report that this one was split off from, and what was split off from it; `matter`: which of the sealed words. */
  readonly splitFrom?: string;
  readonly split?: readonly { readonly id: string; readonly number: number; readonly matter: number; readonly sealed?: SealedBox }[];
  readonly consents?: { readonly asked: number; readonly given: number; readonly refused: number };
  readonly closedAt?: string;
}
