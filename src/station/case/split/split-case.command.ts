import { Command } from '@nestjs/cqrs';
import type { ReportKind } from '#community/published';
import type { Meta } from '#libs/eventing';
import type { Done } from '../cases.ts';

/** One of the matters that were said together. Kind and place are the case's own where left out; without an item the window decides. */
export interface MatterSaid {
  readonly text: string;
  readonly kind?: ReportKind;
  readonly item?: string;
  readonly courtyard?: string;
}

export interface PartMade {
  readonly reportId: string;
  readonly number: number;
}

export interface SplitDone extends Done {
  readonly parts: readonly PartMade[];
}

/** The first matter stays with the case; each other one becomes a report of its own. */
export class SplitCase extends Command<SplitDone> {
  constructor(
    readonly reportId: string,
    readonly ask: { readonly matters: readonly MatterSaid[] },
    readonly meta: Meta,
  ) {
    super();
  }
}
