import type { Text2, TimelineEntry, Unit } from './resident-types.ts';
import type { Where } from './staff-types.ts';

export interface ReferralItem extends Where {
  readonly referralId: string;
  readonly reportId: string;
  readonly item: string;
  readonly itemName: Text2;
  readonly unit: Unit;
  readonly status: 'sent' | 'taken' | 'answered' | 'returned';
  readonly open: boolean;
  readonly answerBy: string;
  readonly dueBy: string;
  readonly excerpt?: string | null;
  readonly reason?: string | null;
  readonly at: string;
  readonly submittedAt?: string;
  readonly revision: number;
}
export interface ReferralCase extends ReferralItem {
  readonly text?: string | null;
  readonly tried?: string | null;
  readonly place?: { readonly detail?: string | null; readonly building?: string | null } | null;
  readonly history: readonly TimelineEntry[];
  readonly may: readonly ('take' | 'answer' | 'return')[];
}
