import { Query } from '@nestjs/cqrs';
import type { Bilingual, Place } from '#community/published';
import type { ReferralDoc, ReferralStatus, Step } from '../views/referral/referral.doc.ts';

export interface ReferralItem
  extends Pick<ReferralDoc, 'reportId' | 'item' | 'unit' | 'answerBy' | 'dueBy' | 'submittedAt' | 'at' | 'revision'> {
  readonly referralId: string;
  readonly itemName: Bilingual;
  readonly status: ReferralStatus;
  readonly open: boolean;
  readonly grid?: string;
  readonly gridName?: Bilingual;
  readonly courtyard?: string;
  readonly courtyardName?: Bilingual;
  readonly excerpt: string | null;
  readonly reason?: string;
}

export type StepShown = Omit<Step, 'sealed'> & { readonly text?: string };

export interface ReferralPage extends ReferralItem {
  readonly text?: string;
  readonly tried?: string;
  readonly place?: Place & { readonly detail?: string };
  readonly history: readonly StepShown[];
  readonly may: readonly ('take' | 'answer' | 'return')[];
}

export interface ReferralList {
  readonly items: readonly ReferralItem[];
  readonly nextCursor?: string;
}

interface Asker {
  readonly community: string;
  readonly capacity: string;
}

export class ListReferrals extends Query<ReferralList> {
  constructor(
    readonly asker: Asker,
    readonly filter: { readonly status?: ReferralStatus; readonly open?: boolean },
    readonly page: { readonly limit: number; readonly cursor?: string },
  ) {
    super();
  }
}

/** Throws Missing when there is no such referral, or not for this unit. */
export class ReadReferral extends Query<ReferralPage> {
  constructor(
    readonly referralId: string,
    readonly asker: Asker,
  ) {
    super();
  }
}
