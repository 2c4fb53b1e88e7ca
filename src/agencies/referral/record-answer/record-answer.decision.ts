import { Missing, refuse } from '#libs/eventing';
import type { AgenciesEvent } from '../../published.ts';
import { answerReferral } from '../answer-referral/answer-referral.decision.ts';
import type { Passed, Referral } from '../referral.state.ts';
import { hasAccount } from '../unit-scope.ts';

export interface RecordedAnswer {
  readonly reportId: string;
  readonly kind: 'approval' | 'feedback';
  readonly text: string;
  readonly by: { readonly capacity: string; readonly grids: readonly string[] };
  readonly at: string;
}

/** The director hears about all, an officer about the own grids and unplaced matters, the window about what comes back to it. */
const concerns = ({ by, reportId }: RecordedAnswer, now: Passed): boolean => {
  if (now.reportId !== reportId) return false;
  const grid = now.place?.grid;
  const unplaced = grid === undefined;
  const hears: Readonly<Record<string, boolean>> = {
    'station.director': true,
    'station.deputy': true,
    'station.window': unplaced || now.returnTo === 'window',
    'station.grid-officer': unplaced || by.grids.includes(grid),
  };
  return hears[by.capacity] ?? false;
};

/** Property companies and emergency numbers have no account here: what they say is recorded as theirs, so that the loop closes (A-44f). */
export const recordAnswer = (ask: RecordedAnswer, now: Referral): AgenciesEvent[] => {
  if (now.is === 'unknown' || !concerns(ask, now)) throw new Missing('agencies.no-such-referral');
  if (hasAccount(now.unit)) throw refuse('agencies.answers-itself', { unit: now.unit });
  return answerReferral(ask, now);
};
