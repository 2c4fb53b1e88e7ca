import type { CommitteeCaseEvent } from '../../published.ts';
import type { CommitteeCase } from '../committee-case.state.ts';

/** Taken back by the resident. What is closed, passed on or was never here stays as it is. */
export const withdrawCase = (ask: { reportId: string; at: string }, now: CommitteeCase): CommitteeCaseEvent[] =>
  now.is === 'open' || now.is === 'answered' ? [{ type: 'committee.CaseWithdrawn', data: ask }] : [];
