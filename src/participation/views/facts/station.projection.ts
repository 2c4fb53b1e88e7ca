import type { AgenciesEvent } from '#agencies/published';
import type { AgencyUnit } from '#community/published';
import type { Folds } from '#libs/projections';
import type { StationEvent } from '#station/published';
import type { Escalation, FactsDoc, SolvedAt } from './facts.doc.ts';
import { solvedAt } from './residents.projection.ts';
import { answer, close, contact, promise, shape, working } from './shaping.projection.ts';

/** a grid officer works at the level of the grid, every other post at the community's. */
const levelOf = (post: string): SolvedAt => (post.endsWith('grid-officer') ? 'grid' : 'community');

/** What another body answered stays its work, whoever passes it on. */
const taken = (doc: FactsDoc, post: string): Partial<FactsDoc> => ({
  ...working(doc),
  ...(doc.escalations?.some((e) => e.answeredAt !== undefined) ? {} : { level: levelOf(post) }),
});

const settle = (doc: FactsDoc, id: string, change: (now: Escalation) => Escalation): readonly Escalation[] =>
  (doc.escalations ?? []).map((e) => (e.id === id ? change(e) : e));

const cameBack = (doc: FactsDoc, { referralId, at }: { referralId: string; at: string }): Partial<FactsDoc> => ({
  ...working(doc),
  level: 'community',
  escalations: settle(doc, referralId, (e) => (e.returnedAt === undefined ? { ...e, returnedAt: at } : e)),
});

const answered = (doc: FactsDoc, { referralId, at }: { referralId: string; at: string; unit: AgencyUnit }): Partial<FactsDoc> => ({
  ...working(doc),
  level: 'above',
  escalations: settle(doc, referralId, (e) => (e.answeredAt === undefined ? { ...e, answeredAt: at } : e)),
});

const earlier = (a: string, b: string): string => (Date.parse(b) < Date.parse(a) ? b : a);

export const stationFolds: Folds<FactsDoc, StationEvent> = {
  'station.CaseReceived': shape((_, { data }) => ({ level: solvedAt(data.level), rung: data.rung })),
  'station.CaseTaken': shape((doc, { data }) => taken(doc, data.post)),
  'station.HandoverAccepted': shape((doc, { data }) => taken(doc, data.post)),
  'station.ResidentContacted': shape((doc, { data }) => ({ ...working(doc), ...contact(doc, data.at) })),
  'station.CaseReclassified': shape((doc, { data }) => ({
    item: data.to,
    rung: data.rung,
    ...promise(doc, earlier(doc.dueBy, data.promise.dueBy)),
  })),
  'station.CaseReferredToCommittee': shape((doc) => working(doc)),
  'station.CaseEscalated': shape((doc, { data }) => ({
    status: 'with-agency',
    level: 'above',
    ...(data.toRung === null ? {} : { rung: data.toRung }),
    escalations: [...(doc.escalations ?? []), { id: data.referralId, unit: data.to, at: data.at, answerBy: data.answerBy }],
  })),
  'station.AnswerReceived': shape((doc, { data }) => answered(doc, data)),
  'station.ReferralCameBack': shape((doc, { data }) => cameBack(doc, data)),
  'station.LimitExtended': shape((doc, { data }) => ({ extended: true, ...promise(doc, data.dueBy) })),
  'station.ClockPaused': shape(() => ({ paused: true })),
  'station.ClockResumed': shape((doc, { data }) => ({ paused: false, ...promise(doc, data.dueBy) })),
  'station.AnswerGiven': shape((doc, { data }) => answer(doc, data.at, data.outcome)),
  'station.CaseClosed': shape((doc, { data }) => close(doc, data.at)),
};

export const agenciesFolds: Folds<FactsDoc, AgenciesEvent> = {
  'agencies.ReferralAnswered': shape((doc, { data }) => answered(doc, data)),
  'agencies.ReferralReturned': shape((doc, { data }) => cameBack(doc, data)),
};
