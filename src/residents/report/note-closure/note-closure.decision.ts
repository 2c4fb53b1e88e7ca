import type { ResidentsEvent, Side } from '../../published.ts';
import type { Report } from '../report.state.ts';

/** A room has closed its case. Only an answered report closes; closed twice, nothing more happens. */
export const noteClosure = (ask: { reportId: string; side: Side; at: string }, now: Report): ResidentsEvent[] => {
  if (now.is !== 'answered') return [];
  return [{ type: 'residents.ReportClosed', data: { reportId: ask.reportId, side: ask.side, at: ask.at } }];
};
