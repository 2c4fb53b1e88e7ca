import type { CommitteeCaseEvent, CommitteeReceived } from '../../published.ts';
import type { CommitteeCase } from '../committee-case.state.ts';

/** The matter comes to the committee. What the station passes back after the committee was done with it comes in again. */
export const receiveCase = (ask: CommitteeReceived, now: CommitteeCase): CommitteeCaseEvent[] => {
  const back = ask.from === 'station' && (now.is === 'referred' || now.is === 'closed');
  return now.is === 'unknown' || back ? [{ type: 'committee.CaseReceived', data: ask }] : [];
};
