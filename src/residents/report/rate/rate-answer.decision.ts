import { refuse } from '#libs/eventing';
import type { ResidentsEvent, Satisfaction } from '../../published.ts';
import { answered } from '../living.decision.ts';
import type { Report } from '../report.state.ts';

export interface Rate {
  readonly reportId: string;
  readonly satisfaction: Satisfaction;
  readonly solved: boolean;
  readonly comment?: string;
  /** Until when a bad rating must be set right (rules.md B.13: 15 working days). */
  readonly rectifyBy: string;
  readonly at: string;
}

const BAD: ReadonlySet<Satisfaction> = new Set<Satisfaction>(['dissatisfied', 'very-dissatisfied']);

/** One rating for each answer. A new answer after re-opening may be rated anew. */
export const rateAnswer = (ask: Rate, now: Report): ResidentsEvent[] => {
  if (answered(now).rated) throw refuse('residents.already-rated');
  const { reportId, satisfaction, solved, at } = ask;
  const data = { reportId, satisfaction, solved, ...(BAD.has(satisfaction) ? { rectifyBy: ask.rectifyBy } : {}), at };
  return [{ type: 'residents.AnswerRated', data, seal: { comment: ask.comment ?? '' } }];
};
