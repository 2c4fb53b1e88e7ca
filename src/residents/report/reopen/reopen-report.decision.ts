import type { ResidentsEvent } from '../../published.ts';
import { answered } from '../living.decision.ts';
import type { Report } from '../report.state.ts';

/** Not solved after all: back to the side that answered, and the old promises stay in sight. */
export const reopenReport = (ask: { reportId: string; reason: string; at: string }, now: Report): ResidentsEvent[] => {
  const report = answered(now);
  const data = { reportId: ask.reportId, side: report.side, times: report.reopened + 1, at: ask.at };
  return [{ type: 'residents.ReportReopened', data, seal: { reason: ask.reason } }];
};
