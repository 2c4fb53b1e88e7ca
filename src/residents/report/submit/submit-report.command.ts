import { Command } from '@nestjs/cqrs';
import type { Meta } from '#libs/eventing';
import type { Owner, PromiseOf, ReportKind, Residency, Rule } from '#community/published';
import type { Channel, Contact, Language } from '../../published.ts';

/** What was asked for, already checked in shape. */
export interface Submission {
  readonly kind: ReportKind;
  readonly text: string;
  readonly item?: string;
  readonly place?: { readonly courtyard?: string; readonly building?: string; readonly detail?: string };
  readonly residency: Residency;
  readonly contact?: Contact;
  readonly anonymous: boolean;
  readonly language: Language;
  readonly channel: Channel;
  readonly proxy: boolean;
  readonly saidAt?: string;
  /** The author's own account, and whether staff typed it in. */
  readonly account?: string;
  readonly byStaff: boolean;
}

/** What the resident takes home. */
export interface Receipt {
  readonly reportId: string;
  readonly trackingCode: string;
  readonly kind: ReportKind;
  readonly item: string;
  readonly owner: Owner;
  readonly handedUpTo?: string;
  readonly promise: PromiseOf;
  readonly rule: Rule;
  readonly position: number;
}

export class SubmitReport extends Command<Receipt> {
  constructor(
    readonly ask: Submission,
    readonly meta: Meta,
  ) {
    super();
  }
}
