import type { ReportKind } from '#community/published';
import type { Recorded, SealedBox } from '#libs/eventing';
import { projection } from '#libs/projections';
import type { Channel, Language, ResidentsEvent, SubmissionEvent } from '#residents/published';
import type { StationEvent } from '#station/published';
import { added, type Entry, entry, type Facts } from '../entry.ts';

/** What a resident said and did about one matter, sealed: opened only for a case that the committee has. */
export interface SaidDoc {
  readonly id: string;
  readonly community: string;
  readonly kind: ReportKind;
  /** The report's text and contact, or the reason of an objection. */
  readonly sealed?: SealedBox;
  readonly channel?: Channel;
  readonly language?: Language;
  readonly anonymous?: boolean;
  readonly supports: number;
  readonly entries: readonly Entry[];
}

type Seen = ResidentsEvent | Extract<StationEvent, { type: 'station.CaseReferredToCommittee' }>;

const said = (_: SaidDoc | undefined, event: Recorded<SubmissionEvent>): SaidDoc => ({
  id: event.data.reportId,
  community: event.community,
  kind: event.data.kind,
  ...(event.sealed ? { sealed: event.sealed } : {}),
  channel: event.data.channel,
  language: event.data.language,
  anonymous: event.data.anonymous,
  supports: 0,
  entries: [entry(event, { channel: event.data.channel, proxy: event.data.proxy })],
});

const line =
  <E extends Recorded<Seen>>(details?: (event: E) => Facts) =>
  (doc: SaidDoc | undefined, event: E): SaidDoc | undefined =>
    doc && { ...doc, entries: added(doc.entries, entry(event, details?.(event), true)) };

/** Keyed by the report, an objection by its own id. */
export const saidView = projection<SaidDoc, Seen>(
  {
    name: 'committee-said',
    version: 1,
    indexes: [],
    key: (event) => (event.type === 'residents.ObjectionRaised' ? event.data.objectionId : event.data.reportId),
  },
  {
    'residents.OpinionSubmitted': said,
    'residents.ComplaintLodged': said,
    'residents.DisputeReported': said,
    'residents.ObjectionRaised': (_, event) => ({
      id: event.data.objectionId,
      community: event.community,
      kind: 'complaint',
      ...(event.sealed ? { sealed: event.sealed } : {}),
      supports: 0,
      entries: [entry(event, { number: event.data.number })],
    }),
    'residents.ReportSupported': (doc, event) => doc && { ...doc, supports: event.data.count },
    'residents.ReportSupplemented': line(),
    'residents.ReportWithdrawn': line(),
    'residents.AnswerRated': line((e) => ({ satisfaction: e.data.satisfaction, solved: e.data.solved })),
    'residents.ReportReopened': line((e) => ({ times: e.data.times })),
    'station.CaseReferredToCommittee': line((e) => ({ how: e.data.how })),
  },
);
