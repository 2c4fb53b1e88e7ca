import { Inject, Injectable } from '@nestjs/common';
import { present, type SealedBox } from '#libs/eventing';
import { SEALER, type Sealer } from '#libs/privacy';
import type { SaidSealed } from '../../published.ts';
import type { TrackingDoc } from '../../views/tracking/tracking.doc.ts';
import { TRACKING_CODES, type TrackingCodes } from '../tracking-code.ts';

/** Another report of the same author, by the code that follows it. */
export interface Followed {
  readonly reportId: string;
  readonly trackingCode: string;
}

export interface PartShown extends Followed {
  /** 1 is what stayed. */
  readonly number: number;
  readonly text?: string;
}

/** Where the words of a sealed event that a resident may read stand. */
const WORDS = ['text', 'reason', 'comment', 'told', 'notice'] as const;

/** Opens what stays sealed in the view; nothing where it was erased. */
@Injectable()
export class ReportWords {
  constructor(
    @Inject(SEALER) private readonly sealer: Sealer,
    @Inject(TRACKING_CODES) private readonly codes: TrackingCodes,
  ) {}

  said({ sealed }: TrackingDoc): SaidSealed | undefined {
    return sealed && this.sealer.open<SaidSealed>(sealed);
  }

  opened<T extends { readonly sealed?: SealedBox }>({ sealed, ...line }: T): Omit<T, 'sealed'> & { text?: string } {
    const words = sealed && this.sealer.open<Record<string, string>>(sealed);
    const text = words && WORDS.map((field) => words[field]).find((one) => one);
    return { ...line, ...present({ text }) };
  }

  /** Whoever follows one report of a split is the author of all. */
  whole(reportId: string): Followed {
    return { reportId, trackingCode: this.codes.codeOf(reportId) };
  }

  part({ id, number, matter, sealed }: NonNullable<TrackingDoc['split']>[number]): PartShown {
    const text = sealed && this.sealer.open<{ readonly matters: readonly string[] }>(sealed)?.matters[matter];
    return { ...this.whole(id), number, ...present({ text }) };
  }
}
