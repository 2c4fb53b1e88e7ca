import type { ReportKind } from '#community/published';
import { refuse } from '#libs/eventing';
import type { StationEvent } from '../../published.ts';
import type { Matter } from '../case.state.ts';
import { workable } from '../workable.decision.ts';

export interface Split {
  /** What stays with the case, in a few words. */
  readonly stays: string;
  /** The other matters, with the ids of the reports that they become. */
  readonly parts: readonly {
    readonly reportId: string;
    readonly text: string;
    readonly kind?: ReportKind;
    readonly item?: string;
    readonly courtyard?: string;
  }[];
  readonly at: string;
}

/** Numbers go on from one split to the next: 1 stays with the case. */
const FIRST_PART = 2;

/** Taken in as one, sorted out at home. The case runs on with its first matter; its clock and its words stay as they are. */
export const splitCase = ({ stays, parts, at }: Split, now: Matter): StationEvent[] => {
  const { reportId, kind, parts: before } = workable(now);
  if (parts.length === 0) throw refuse('station.two-matters');
  return [
    {
      type: 'station.CaseSplit',
      data: {
        reportId,
        parts: parts.map(({ text: _, ...part }, index) => ({ ...part, kind: part.kind ?? kind, number: before + FIRST_PART + index })),
        at,
      },
      seal: { matters: [stays, ...parts.map(({ text }) => text)] },
    },
  ];
};
