import type { Level } from '#community/published';
import { present, type Recorded } from '#libs/eventing';
import type { Folds } from '#libs/projections';
import type { ResidentsEvent, SubmissionEvent } from '#residents/published';
import type { FactsDoc, SolvedAt } from './facts.doc.ts';
import { act, shape } from './shaping.projection.ts';

const LEVELS: Readonly<Record<Level, SolvedAt>> = {
  courtyard: 'courtyard',
  grid: 'grid',
  station: 'community',
  committee: 'community',
  street: 'above',
  district: 'above',
  municipal: 'above',
  outside: 'above',
};
export const solvedAt = (level: Level): SolvedAt => LEVELS[level];

/** A supporter without an account leaves no mark to tell persons apart by. */
const VISITOR = /^visitor(:|$)/;

const said = (doc: FactsDoc | undefined, event: Recorded<SubmissionEvent>): FactsDoc => {
  if (doc) return doc;
  const { data } = event;
  return present({
    id: data.reportId,
    community: event.community,
    position: event.position,
    streams: [event.stream],
    recordedAt: event.recordedAt,
    effectiveAt: event.effectiveAt,
    kind: data.kind,
    item: data.item,
    group: data.residency,
    channel: data.channel,
    proxy: data.proxy,
    anonymous: data.anonymous,
    sensitive: data.sensitive,
    person: data.anonymous ? undefined : data.person,
    splitFrom: data.splitFrom,
    grid: data.place?.grid,
    calendar: data.promise.calendar,
    submittedAt: data.submittedAt,
    status: 'received' as const,
    level: solvedAt(data.owner.level),
    rung: data.rung,
    contactBy: data.promise.firstContactBy,
    firstDueBy: data.promise.dueBy,
    dueBy: data.promise.dueBy,
    extended: false,
  });
};

const BAD: ReadonlySet<string> = new Set(['dissatisfied', 'very-dissatisfied']);

/** What residents said and did, the group as declared with each act. */
export const residentsFolds: Folds<FactsDoc, ResidentsEvent> = {
  'residents.OpinionSubmitted': said,
  'residents.ComplaintLodged': said,
  'residents.DisputeReported': said,
  'residents.ReportSupported': shape((doc, { data }) =>
    act(
      doc,
      present({
        what: 'supported' as const,
        at: data.at,
        group: data.residency,
        person: VISITOR.test(data.supporter) ? undefined : data.supporter,
      }),
    ),
  ),
  'residents.ReportWithdrawn': shape((_, { data }) => ({ status: 'withdrawn', withdrawnAt: data.at })),
  'residents.AnswerRated': shape((doc, { data }) => ({
    rating: { at: data.at, satisfaction: data.satisfaction, solved: data.solved },
    ...(doc.badRating === undefined && data.rectifyBy !== undefined && BAD.has(data.satisfaction)
      ? { badRating: { at: data.at, rectifyBy: data.rectifyBy } }
      : {}),
  })),
  'residents.ReportReopened': shape((doc, { data }) => ({
    status: 'reopened',
    ...(doc.closedAt !== undefined && doc.reopenedAt === undefined ? { reopenedAt: data.at } : {}),
  })),
  'residents.ObjectionRaised': shape((doc, { data }) => ({
    objections: [...(doc.objections ?? []), { id: data.objectionId, at: data.at, group: data.residency, dueBy: data.dueBy }],
    ...act(doc, present({ what: 'objected' as const, at: data.at, group: data.residency, person: doc.person })),
  })),
};
