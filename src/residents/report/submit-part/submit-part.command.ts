import { Command } from '@nestjs/cqrs';
import type { ReportKind } from '#community/published';
import type { Meta, SealedBox } from '#libs/eventing';
import type { Done } from '../reports.ts';

/** One of several matters that were said as one. Its words stay in the box of the split until they are sealed again as its own. */
export interface Part {
  readonly splitFrom: string;
  readonly kind: ReportKind;
  readonly item?: string;
  readonly courtyard?: string;
  readonly words: SealedBox;
  /** Which of the words in the box. */
  readonly matter: number;
}

export class SubmitPart extends Command<Done> {
  constructor(
    readonly reportId: string,
    readonly ask: Part,
    readonly meta: Meta,
  ) {
    super();
  }
}
