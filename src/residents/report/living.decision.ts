import { refuse } from '#libs/eventing';
import type { LivingReport, Report } from './report.state.ts';

/** The report, if anything may still be done with it. */
export const living = (now: Report): LivingReport => {
  if (now.is === 'unknown') throw refuse('residents.no-such-report');
  if (now.is === 'withdrawn') throw refuse('residents.withdrawn');
  return now;
};

/** The report, once it was answered: rating, re-opening and objecting come after. */
export const answered = (now: Report): LivingReport => {
  const report = living(now);
  if (report.is === 'open') throw refuse('residents.not-answered-yet');
  return report;
};
