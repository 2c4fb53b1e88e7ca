import type { AgenciesEvent } from '#agencies/published';
import type { CommitteeEvent } from '#committee/published';
import { projection } from '#libs/projections';
import { present, type Recorded } from '#libs/eventing';
import type { StationEvent } from '#station/published';
import type { ResidentsEvent, SubmissionEvent } from '../../published.ts';
import { entry, kept, promised, step } from './steps.projection.ts';
import type { TrackingDoc } from './tracking.doc.ts';

type Seen = ResidentsEvent | StationEvent | CommitteeEvent | AgenciesEvent;

/** An objection is a case of its own at the committee; what is said there belongs on the page of the report that it is about. */
const reportOf = ({ type, data }: Recorded<Seen>): string =>
  (type === 'committee.CaseReceived' || type === 'committee.AnswerGiven' || type === 'committee.CaseClosed') && data.about !== undefined
    ? data.about
    : data.reportId;

const spec = {
  name: 'residents-tracking',
  version: 2,
  indexes: [['trackingHash'], ['community', 'account', 'submittedAt']],
  key: reportOf,
} as const;

const said = (_: TrackingDoc | undefined, event: Recorded<SubmissionEvent>): TrackingDoc => {
  const { data } = event;
  return {
    id: data.reportId,
    community: event.community,
    trackingHash: data.trackingHash,
    ...(data.account === undefined ? {} : { account: data.account }),
    kind: data.kind,
    item: data.item,
    rule: data.rule,
    state: 'received',
    submittedAt: data.submittedAt,
    saidAt: data.saidAt,
    dueBy: data.promise.dueBy,
    residency: data.residency,
    channel: data.channel,
    anonymous: data.anonymous,
    ...(data.place === undefined ? {} : { place: data.place }),
    owner: data.owner,
    ...(event.sealed ? { sealed: event.sealed } : {}),
    promises: [
      { what: 'first-contact', by: data.promise.firstContactBy, at: data.submittedAt },
      { what: 'due', by: data.promise.dueBy, at: data.submittedAt },
    ],
    ...present({ splitFrom: data.splitFrom }),
    timeline: [entry(event, { channel: data.channel, proxy: data.proxy, ...(data.splitFrom === undefined ? {} : { part: true }) })],
    answers: [],
    supports: 0,
    reopened: 0,
    objections: [],
  };
};

const working = (doc: TrackingDoc): Pick<TrackingDoc, 'state'> => ({
  state: doc.state === 'received' || doc.state === 'with-agency' ? 'in-progress' : doc.state,
});

const answer = (
  doc: TrackingDoc,
  event: Recorded<Extract<StationEvent | CommitteeEvent, { type: 'station.AnswerGiven' | 'committee.AnswerGiven' }>>,
) => ({
  answers: [
    ...doc.answers,
    {
      at: event.data.at,
      side: event.type === 'station.AnswerGiven' ? ('station' as const) : ('committee' as const),
      outcome: event.data.outcome,
      means: event.data.means,
      ...('about' in event.data && event.data.about !== undefined ? { about: event.data.reportId } : {}),
      ...(event.sealed ? { sealed: event.sealed } : {}),
    },
  ],
  promises: kept(doc.promises, true, event.data.at),
});

const consent = (doc: TrackingDoc, which: 'asked' | 'given' | 'refused'): Pick<TrackingDoc, 'consents'> => {
  const now = doc.consents ?? { asked: 0, given: 0, refused: 0 };
  return { consents: { ...now, [which]: now[which] + 1 } };
};

/** One document per report: the resident's page. */
export const tracking = projection<TrackingDoc, Seen>(spec, {
  'residents.OpinionSubmitted': said,
  'residents.ComplaintLodged': said,
  'residents.DisputeReported': said,
  'residents.ReportSupplemented': step(() => ({}), undefined, true),
  'residents.ReportSupported': step(
    (_, e) => ({ supports: e.data.count }),
    (e) => ({ count: e.data.count }),
  ),
  'residents.ReportWithdrawn': step(() => ({ state: 'withdrawn' }), undefined, true),
  'residents.AnswerReceived': step((doc, e) =>
    e.data.about === undefined
      ? { state: 'answered' }
      : { objections: doc.objections.map((o) => (o.id === e.data.about ? { ...o, answered: true } : o)) },
  ),
  'residents.ReportClosed': step((doc, e) => ({ state: 'closed', closedAt: e.data.at, promises: kept(doc.promises, false, e.data.at) })),
  'residents.AnswerRated': step(
    (_, e) => ({ rating: { satisfaction: e.data.satisfaction, solved: e.data.solved, at: e.data.at } }),
    (e) => ({ satisfaction: e.data.satisfaction, solved: e.data.solved }),
    true,
  ),
  'residents.ReportReopened': step(
    (_, e) => ({ state: 'reopened', reopened: e.data.times }),
    (e) => ({ times: e.data.times }),
    true,
  ),
  'residents.ObjectionRaised': step(
    (doc, { data }) => ({
      objections: [...doc.objections, { id: data.objectionId, number: data.number, at: data.at, dueBy: data.dueBy, answered: false }],
    }),
    (e) => ({ number: e.data.number, dueBy: e.data.dueBy }),
    true,
  ),
  'station.CaseReceived': step((_, { data }) => ({ owner: { unit: 'station', level: data.level, desk: data.desk } })),
  'station.CaseTaken': step(
    (doc, { data }) => ({ ...working(doc), owner: { ...doc.owner, officer: data.officer } }),
    (e) => ({ post: e.data.post }),
  ),
  'station.ResidentContacted': step(
    (doc, { data }) => ({ ...working(doc), promises: kept(doc.promises, true, data.at) }),
    (e) => ({ means: e.data.means }),
  ),
  'station.CaseReclassified': step(
    (doc, { data }) => ({
      item: data.to,
      rule: data.rule,
      ...promised(doc, { what: 'reclassified', by: data.promise.dueBy, at: data.at }),
    }),
    (e) => ({ from: e.data.from, to: e.data.to }),
  ),
  'station.CaseHandedOver': step(working),
  'station.HandoverReturned': step(
    () => ({}),
    (e) => present({ lapsed: e.data.lapsed }),
  ),
  'station.HandoverAccepted': step((doc, { data }) => ({ owner: { ...doc.owner, officer: data.by } })),
  'station.CaseReferredToCommittee': step(
    (doc) => working(doc),
    (e) => ({ how: e.data.how }),
  ),
  'station.CaseEscalated': step(
    (doc, { data }) => ({
      state: 'with-agency',
      owner: { ...doc.owner, unit: data.to, level: data.to === 'street' ? 'street' : 'outside' },
    }),
    (e) => ({ to: e.data.to, number: e.data.number }),
  ),
  'station.AnswerReceived': step(
    (doc) => ({ ...working(doc), owner: { ...doc.owner, unit: 'station', level: 'station' } }),
    (e) => ({ kind: e.data.kind }),
  ),
  'station.ReferralCameBack': step((doc) => ({ ...working(doc), owner: { ...doc.owner, unit: 'station', level: 'station' } })),
  'station.LimitExtended': step(
    (doc, { data }) => promised(doc, { what: 'extended', by: data.dueBy, at: data.at, reason: data.reason }),
    (e) => ({ reason: e.data.reason, dueBy: e.data.dueBy }),
    true,
  ),
  'station.ClockPaused': step(
    (_, { data }) => ({ paused: data.reason }),
    (e) => ({ reason: e.data.reason }),
  ),
  'station.ClockResumed': (doc, event) => {
    if (!doc) return undefined;
    const { paused: _, ...rest } = doc;
    return {
      ...rest,
      ...promised(doc, { what: 'resumed', by: event.data.dueBy, at: event.data.at }),
      timeline: [...doc.timeline, entry(event)],
    };
  },
  'station.CaseSplit': step(
    (doc, { data, sealed }) => ({
      split: [
        ...(doc.split ?? []),
        ...data.parts.map((part, at) => ({ id: part.reportId, number: part.number, matter: at + 1, ...present({ sealed }) })),
      ],
    }),
    (e) => ({ parts: e.data.parts.length }),
  ),
  'station.AnswerGiven': step(answer, (e) => ({ outcome: e.data.outcome, means: e.data.means })),
  'station.CaseReopened': step((doc, { data }) => promised(doc, { what: 'reopened', by: data.dueBy, at: data.at })),
  'committee.CaseReceived': step((doc, { data }) =>
    data.about === undefined ? { owner: { unit: 'committee', level: 'committee', desk: 'cases' } } : { owner: doc.owner },
  ),
  'committee.AnswerGiven': step(answer, (e) => ({ outcome: e.data.outcome, means: e.data.means })),
  'committee.CaseReferredToStation': step(
    (doc) => working(doc),
    (e) => ({ how: e.data.how }),
  ),
  'committee.CaseReopened': step((doc, { data }) => promised(doc, { what: 'reopened', by: data.dueBy, at: data.at })),
  'committee.DisputeReceived': step(() => ({ owner: { unit: 'committee', level: 'committee', desk: 'mediation' } })),
  'committee.ConsentAsked': step(
    (doc, { data }) => ({ ...working(doc), ...consent(doc, 'asked'), promises: kept(doc.promises, true, data.at) }),
    (e) => ({ role: e.data.role }),
  ),
  'committee.ConsentGiven': step((doc) => consent(doc, 'given')),
  'committee.ConsentRefused': step((doc) => consent(doc, 'refused')),
  'committee.MediatorAppointed': step((doc) => working(doc)),
  'committee.MediationSessionHeld': step(
    (doc) => working(doc),
    (e) => ({ number: e.data.number }),
  ),
  'committee.AgreementReached': step(
    (doc) => working(doc),
    (e) => ({ form: e.data.form, confirmationBy: e.data.confirmationBy }),
  ),
  'committee.MediationEnded': step(
    (doc, event) => ({
      answers: [
        ...doc.answers,
        {
          at: event.data.at,
          side: 'mediation',
          outcome: event.data.how === 'agreement' ? 'solved' : 'redirected',
          ...(event.sealed ? { sealed: event.sealed } : {}),
        },
      ],
    }),
    (e) => ({ how: e.data.how }),
    true,
  ),
  'agencies.ReferralTaken': step(
    () => ({}),
    (e) => ({ unit: e.data.unit }),
  ),
  'agencies.ReferralReturned': step(
    () => ({}),
    (e) => ({ unit: e.data.unit }),
  ),
  'agencies.ReferralAnswered': step(
    () => ({}),
    (e) => ({ unit: e.data.unit, kind: e.data.kind }),
  ),
});
