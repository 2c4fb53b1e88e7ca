import { refuse } from '#libs/eventing';
import type { CommitteeCaseEvent, Means, Outcome } from '../../published.ts';
import type { CommitteeCase } from '../committee-case.state.ts';
import { inHand, mayReview, type Reviewer } from '../standing.decision.ts';

export interface Answer {
  readonly reportId: string;
  readonly outcome: Outcome;
  readonly text: string;
  readonly means: Means;
  readonly at: string;
}

/** The resident is told. A further answer before the closure is added; the earlier one stays. */
export const answerCase = (ask: Answer, who: Reviewer, now: CommitteeCase): CommitteeCaseEvent[] => {
  const known = inHand(now);
  mayReview(known, who);
  if (known.is === 'closed') throw refuse('committee.case-closed');
  const { about } = known.facts;
  const data = {
    reportId: ask.reportId,
    ...(about === undefined ? {} : { about }),
    outcome: ask.outcome,
    means: ask.means,
    first: !known.everAnswered,
    at: ask.at,
  };
  return [{ type: 'committee.AnswerGiven', data, seal: { text: ask.text } }];
};
