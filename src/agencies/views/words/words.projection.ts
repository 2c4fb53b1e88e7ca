import type { Recorded } from '#libs/eventing';
import { projection } from '#libs/projections';
import type { SubmissionEvent } from '#residents/published';
import type { WordsDoc } from '../referral/referral.doc.ts';

const said = (_: WordsDoc | undefined, { data, community, sealed }: Recorded<SubmissionEvent>): WordsDoc => ({
  id: data.reportId,
  community,
  sensitive: data.sensitive,
  ...(sealed ? { said: sealed } : {}),
});

/** The sealed words of each report, so that a body which a case is passed to can read them. */
export const words = projection<WordsDoc, SubmissionEvent>(
  { name: 'agencies-words', version: 1, indexes: [], key: (event) => event.data.reportId },
  { 'residents.OpinionSubmitted': said, 'residents.ComplaintLodged': said, 'residents.DisputeReported': said },
);
