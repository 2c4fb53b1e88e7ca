import { refuse } from '#libs/eventing';
import type { Said, SaidSealed, SubmissionEvent } from '../../published.ts';
import type { Report } from '../report.state.ts';

const EVENT_OF = {
  opinion: 'residents.OpinionSubmitted',
  complaint: 'residents.ComplaintLodged',
  dispute: 'residents.DisputeReported',
} as const;

/** Records what was said. The same submission again is recognised by its key before it gets here. */
export const submitReport = (said: Said, seal: SaidSealed, now: Report): SubmissionEvent[] => {
  if (now.is !== 'unknown') throw refuse('residents.already-said');
  return [{ type: EVENT_OF[said.kind], data: said, seal }];
};
