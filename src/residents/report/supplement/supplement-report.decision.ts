import { refuse } from '#libs/eventing';
import type { ResidentsEvent } from '../../published.ts';
import { living } from '../living.decision.ts';
import type { Report } from '../report.state.ts';

/** More is said about the same matter; once it is closed it has to be re-opened first. */
export const supplementReport = (ask: { reportId: string; text: string; at: string }, now: Report): ResidentsEvent[] => {
  if (living(now).is === 'closed') throw refuse('residents.closed');
  return [{ type: 'residents.ReportSupplemented', data: { reportId: ask.reportId, at: ask.at }, seal: { text: ask.text } }];
};
