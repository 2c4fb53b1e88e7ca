import { Query } from '@nestjs/cqrs';
import type { Place } from '#community/published';
import type { Act, Asker } from '../case/case-access.ts';
import type { QueueItem } from '../queue-item/queue-items.ts';
import type { AnswerLine, CaseDoc, Entry, HandoverLine, PromiseLine, ReferralLine } from '../views/case/case.doc.ts';
import type { Contact } from '../views/row/row.doc.ts';
import type { ClockFacts } from './case-clock.ts';

type Told<T> = Omit<T, 'sealed'> & { readonly text?: string };

export type EntryShown = Omit<Told<Entry>, 'capacity'> & { readonly post?: string };
export type PromiseShown = PromiseLine & { readonly kept: boolean | null };

/** `GET /station/cases/{reportId}`: everything on one screen. */
export interface CasePage extends QueueItem {
  readonly text?: string;
  /** Only for who handles the case; that it was read is noted. */
  readonly contact?: Contact;
  readonly place?: Place & { readonly detail?: string };
  readonly rule: CaseDoc['rule'];
  readonly promises: readonly PromiseShown[];
  readonly clock: ClockFacts;
  readonly history: readonly EntryShown[];
  /** `answeredHere`: the body has no account; the station writes down what it says. */
  readonly referrals: readonly (Told<ReferralLine> & { readonly answeredHere: boolean })[];
  readonly bounces: number;
  readonly handover?: HandoverLine & { readonly fromName: string; readonly toName: string; readonly late: boolean };
  readonly answers: readonly Told<AnswerLine>[];
  readonly joint: boolean;
  /** The report that this one was split off from. */
  readonly splitFrom?: string;
  /** What was split off from it; a part is there for those who may see it. */
  readonly split: NonNullable<CaseDoc['split']>;
  readonly rating?: CaseDoc['rating'];
  readonly may: readonly Act[];
}

/** Throws Missing when there is no such case, or not for this asker. */
export class ReadCase extends Query<CasePage> {
  constructor(
    readonly reportId: string,
    readonly asker: Asker & { readonly community: string },
  ) {
    super();
  }
}
