import { refuse } from '#libs/eventing';
import type { Residency } from '#community/published';
import type { ResidentsEvent } from '../../published.ts';
import { living } from '../living.decision.ts';
import type { Report } from '../report.state.ts';

/** Somebody joins in. Each person counts once: a second time, nothing more happens. */
export const supportReport = (
  ask: { reportId: string; supporter: string; residency: Residency; at: string },
  now: Report,
): ResidentsEvent[] => {
  const report = living(now);
  if (report.is === 'closed') throw refuse('residents.closed');
  if (report.supporters.includes(ask.supporter)) return [];
  const count = report.supporters.length + 1;
  return [
    {
      type: 'residents.ReportSupported',
      data: { reportId: ask.reportId, supporter: ask.supporter, residency: ask.residency, count, at: ask.at },
    },
  ];
};
