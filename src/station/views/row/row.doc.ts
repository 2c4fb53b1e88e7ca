import type { SealedBox } from '#libs/eventing';
import type { Level, Owner, ReportKind, Residency } from '#community/published';
import type { Channel } from '#residents/published';

/** What the sealed words of a report hold. */
export type { Contact, SaidSealed } from '#residents/published';

export const STATUSES = [
  'received',
  'taken',
  'handed-over',
  'escalated',
  'answered',
  'paused',
  'reopened',
  'closed',
  'withdrawn',
  'with-committee',
] as const;
export type Status = (typeof STATUSES)[number];

/** What the queue shows of a case, and what it is searched by. `community` is absent until the station has received the matter. */
export interface Row {
  readonly id: string;
  readonly community?: string;
  readonly is: 'elsewhere' | 'here' | 'closed' | 'withdrawn' | 'with-committee';
  readonly status: Status;
  readonly open: boolean;
  /** Open and not paused: only such a case can break its promise. */
  readonly running: boolean;
  readonly kind: ReportKind;
  readonly item: string;
  readonly dueBy: string;
  readonly firstDueBy: string;
  readonly firstContactBy: string;
  readonly contactedAt?: string;
  readonly grid?: string;
  readonly courtyard?: string;
  /** The grid's code, `unplaced`, or `director` where it is the director's alone. */
  readonly scope: string;
  /** Work of the front window; of the facility officer; passed to the police (never a dispute). */
  readonly counter: boolean;
  readonly facility: boolean;
  readonly police: boolean;
  readonly directorOnly: boolean;
  readonly officer?: string;
  /** The officer, or `nobody`: what can be searched for. */
  readonly holder: string;
  /** It came to its officer by a hand-over, perhaps from another grid. */
  readonly handed: boolean;
  readonly handoverTo?: string;
  readonly desk: Owner['desk'];
  readonly level: Level;
  /** Of the station's own part, without what was passed up. */
  readonly homeLevel: Level;
  readonly urgent: boolean;
  readonly sensitive: boolean;
  readonly residency: Residency;
  readonly channel: Channel;
  readonly proxy: boolean;
  readonly supports: number;
  /** The resident has said more since the station last acted. */
  readonly newWords: boolean;
  readonly reopened: number;
  /** Re-opened, and nobody at the station has acted since. */
  readonly waitsAgain: boolean;
  readonly answered: boolean;
  readonly referrals: readonly { readonly id: string; readonly level: Level; readonly open: boolean; readonly police: boolean }[];
  readonly submittedAt: string;
  readonly pausedSince?: string;
  readonly revision: number;
  /** What was said, sealed under the report's key. */
  readonly said?: SealedBox;
}
