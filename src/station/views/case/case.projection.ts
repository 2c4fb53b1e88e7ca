import { projection } from '#libs/projections';
import { present, type Recorded } from '#libs/eventing';
import type { SubmissionEvent } from '#residents/published';
import type { StationEvent } from '../../published.ts';
import type { Row } from '../row/row.doc.ts';
import { rowAfter, rowOfReceived, rowOfSubmission } from '../row/row.projection.ts';
import type { CaseDoc } from './case.doc.ts';
import { type CaseSeen, details, entry, parts, takesAway } from './parts.projection.ts';

type Received = Recorded<Extract<StationEvent, { type: 'station.CaseReceived' }>>;
type Beginning = Received['data'] | Recorded<SubmissionEvent>['data'];

const begun = (row: Row, data: Beginning): CaseDoc => ({
  ...row,
  rule: data.rule,
  calendar: data.promise.calendar,
  ...(data.place === undefined ? {} : { place: data.place }),
  contactGiven: 'contactGiven' in data && data.contactGiven,
  promises: [
    { what: 'first-contact', by: data.promise.firstContactBy, at: data.submittedAt },
    { what: 'due', by: data.promise.dueBy, at: data.submittedAt },
  ],
  history: [],
  lines: [],
  answers: [],
  pauses: [],
  bounces: 0,
  extended: false,
  joint: false,
});

const toldOf = (event: Recorded<CaseSeen>) => (details[event.type] as ((data: object) => Record<string, string>) | undefined)?.(event.data);

const after = (doc: CaseDoc, event: Recorded<CaseSeen>): CaseDoc => {
  const part = parts[event.type] as ((doc: CaseDoc, event: Recorded<CaseSeen>) => Partial<CaseDoc>) | undefined;
  const changed: Partial<CaseDoc> = { ...rowAfter(doc, event), ...part?.(doc, event) };
  for (const field of takesAway[event.type] ?? []) delete changed[field];
  return { ...(changed as CaseDoc), history: [...doc.history, entry(event, toldOf(event))] };
};

const said = (_: CaseDoc | undefined, event: Recorded<SubmissionEvent>): CaseDoc => ({
  ...begun(rowOfSubmission(event), event.data),
  ...present({ splitFrom: event.data.splitFrom }),
  history: [
    entry(event, { channel: event.data.channel, proxy: event.data.proxy, ...(event.data.splitFrom === undefined ? {} : { part: true }) }),
  ],
});

const step = (doc: CaseDoc | undefined, event: Recorded<CaseSeen>): CaseDoc | undefined => (doc ? after(doc, event) : undefined);

/** What the committee does with a matter that the station never had is none of the station's business. */
const here = (doc: CaseDoc | undefined, event: Recorded<CaseSeen>): CaseDoc | undefined =>
  doc && doc.is !== 'elsewhere' ? after(doc, event) : undefined;

/** Only numbers: each supporter would be a line. */
const counted = (doc: CaseDoc | undefined, event: Recorded<CaseSeen>): CaseDoc | undefined => (doc ? rowAfter(doc, event) : undefined);

/** One document per case: the station's page. Mediation after its reception is the committee's alone. */
export const stationCase = projection<CaseDoc, CaseSeen>(
  { name: 'station-case', version: 2, indexes: [], key: (event) => event.data.reportId },
  {
    'residents.OpinionSubmitted': said,
    'residents.ComplaintLodged': said,
    'residents.DisputeReported': said,
    'residents.ReportSupplemented': step,
    'residents.ReportSupported': counted,
    'residents.ReportWithdrawn': step,
    'residents.AnswerRated': step,
    'residents.ReportReopened': step,
    'residents.ObjectionRaised': step,
    'station.CaseReceived': (doc, event) => after(doc ?? begun(rowOfReceived(event), event.data), event),
    'station.CaseTaken': step,
    'station.ResidentContacted': step,
    'station.CaseReclassified': step,
    'station.CaseHandedOver': step,
    'station.HandoverAccepted': step,
    'station.HandoverReturned': step,
    'station.CaseReferredToCommittee': step,
    'station.CaseEscalated': step,
    'station.AnswerReceived': step,
    'station.ReferralCameBack': step,
    'station.LimitExtended': step,
    'station.ClockPaused': step,
    'station.ClockResumed': step,
    'station.AnswerGiven': step,
    'station.CaseSplit': step,
    'station.CaseClosed': step,
    'station.CaseReopened': step,
    'station.CaseWithdrawn': step,
    'committee.CaseReceived': here,
    'committee.DisputeReceived': here,
    'committee.AnswerGiven': here,
    'committee.CaseReferredToStation': step,
    'committee.CaseClosed': here,
    'agencies.ReferralTaken': here,
    'agencies.ReferralAnswered': here,
    'agencies.ReferralReturned': here,
    'agencies.ReferralWithdrawn': here,
  },
);
