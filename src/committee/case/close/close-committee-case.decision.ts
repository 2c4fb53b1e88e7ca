import { refuse } from '#libs/eventing';
import type { CommitteeCaseEvent } from '../../published.ts';
import type { CommitteeCase } from '../committee-case.state.ts';
import { inHand, mayReview, type Reviewer } from '../standing.decision.ts';

/** Only after an answer reached the resident (A-44f); asked twice, nothing more happens. */
export const closeCase = (ask: { reportId: string; at: string }, who: Reviewer, now: CommitteeCase): CommitteeCaseEvent[] => {
  const known = inHand(now);
  mayReview(known, who);
  if (known.is === 'closed') return [];
  if (known.is !== 'answered') throw refuse('committee.no-answer-yet');
  const { about } = known.facts;
  return [{ type: 'committee.CaseClosed', data: { reportId: ask.reportId, ...(about === undefined ? {} : { about }), at: ask.at } }];
};
