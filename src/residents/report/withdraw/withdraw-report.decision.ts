import { refuse } from '#libs/eventing';
import type { ResidentsEvent } from '../../published.ts';
import { living } from '../living.decision.ts';
import type { Report } from '../report.state.ts';

/** Taken back by its author; asked twice, nothing more happens. */
export const withdrawReport = (ask: { reportId: string; reason: string; at: string }, now: Report): ResidentsEvent[] => {
  if (now.is === 'withdrawn') return [];
  if (living(now).is === 'closed') throw refuse('residents.closed');
  return [{ type: 'residents.ReportWithdrawn', data: { reportId: ask.reportId, at: ask.at }, seal: { reason: ask.reason } }];
};
