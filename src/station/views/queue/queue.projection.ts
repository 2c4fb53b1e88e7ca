import { projection } from '#libs/projections';
import type { Recorded } from '#libs/eventing';
import type { Row } from '../row/row.doc.ts';
import { rowAfter, rowOfReceived, rowOfSubmission, type Seen } from '../row/row.projection.ts';

const change = (row: Row | undefined, event: Recorded<Seen>): Row | undefined => (row ? rowAfter(row, event) : undefined);

/** One row per case: what the station's queue sorts, filters and counts. */
export const queue = projection<Row, Seen>(
  {
    name: 'station-queue',
    version: 2,
    // Of two that fit a search equally well the first is taken: the fewest rows come first.
    indexes: [
      ['community', 'open', 'dueBy'],
      ['community', 'open', 'submittedAt'],
      ['community', 'status', 'dueBy'],
      ['community', 'holder', 'open', 'dueBy'],
      ['community', 'holder', 'handed', 'dueBy'],
      ['community', 'scope', 'open', 'dueBy'],
      ['community', 'scope', 'running', 'dueBy'],
      ['community', 'counter', 'open', 'dueBy'],
      ['community', 'directorOnly', 'open', 'dueBy'],
      ['community', 'handoverTo', 'dueBy'],
      ['community', 'facility', 'dueBy'],
      ['community', 'police', 'dueBy'],
    ],
    key: (event) => event.data.reportId,
  },
  {
    'residents.OpinionSubmitted': (_, event) => rowOfSubmission(event),
    'residents.ComplaintLodged': (_, event) => rowOfSubmission(event),
    'residents.DisputeReported': (_, event) => rowOfSubmission(event),
    'residents.ReportSupplemented': change,
    'residents.ReportSupported': change,
    'committee.CaseReceived': change,
    'committee.DisputeReceived': change,
    'station.CaseReceived': (row, event) => rowAfter(row ?? rowOfReceived(event), event),
    'station.CaseTaken': change,
    'station.ResidentContacted': change,
    'station.CaseReclassified': change,
    'station.CaseHandedOver': change,
    'station.HandoverAccepted': change,
    'station.HandoverReturned': change,
    'station.CaseReferredToCommittee': change,
    'station.CaseEscalated': change,
    'station.AnswerReceived': change,
    'station.ReferralCameBack': change,
    'station.LimitExtended': change,
    'station.ClockPaused': change,
    'station.ClockResumed': change,
    'station.AnswerGiven': change,
    'station.CaseSplit': change,
    'station.CaseClosed': change,
    'station.CaseReopened': change,
    'station.CaseWithdrawn': change,
  },
);
