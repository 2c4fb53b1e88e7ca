import type { CommitteeCaseEvent } from '../../published.ts';
import type { CommitteeCase } from '../committee-case.state.ts';

export interface Reopening {
  readonly reportId: string;
  readonly times: number;
  /** A new promise beside the old ones, which stay. */
  readonly dueBy: string;
  readonly at: string;
}

/** Not solved after all. A fact that no longer fits (never answered here, passed on, taken back) changes nothing. */
export const reopenCase = (ask: Reopening, now: CommitteeCase): CommitteeCaseEvent[] => {
  if (now.is !== 'answered' && now.is !== 'closed') return [];
  return ask.times > now.reopened ? [{ type: 'committee.CaseReopened', data: ask }] : [];
};
