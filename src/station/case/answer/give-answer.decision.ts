import type { Means, Outcome, StationEvent } from '../../published.ts';
import type { Matter } from '../case.state.ts';
import type { Dates } from '../dates.ts';
import { resumedIfPaused } from '../resume/resumed.decision.ts';
import { noReferralOpen, unanswered } from '../workable.decision.ts';

export interface GiveAnswer {
  readonly outcome: Outcome;
  readonly text: string;
  readonly means: Means;
  readonly at: string;
}

/** The resident is told. `first`: nobody had spoken to the resident before, so the answer is the first contact too. */
export const giveAnswer = (ask: GiveAnswer, now: Matter, dates: Dates): StationEvent[] => {
  const open = noReferralOpen(unanswered(now));
  const { outcome, means, text, at } = ask;
  return [
    ...resumedIfPaused(open, at, dates),
    {
      type: 'station.AnswerGiven',
      data: { reportId: open.reportId, outcome, means, first: !open.contacted, at },
      seal: { text },
    },
  ];
};
