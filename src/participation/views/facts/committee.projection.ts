import type { CommitteeEvent } from '#committee/published';
import { present } from '#libs/eventing';
import type { Folds } from '#libs/projections';
import type { FactsDoc, Mediation } from './facts.doc.ts';
import { answer, close, contact, shape, working } from './shaping.projection.ts';

const NONE: Mediation = { asked: 0, given: 0, refused: 0 };

const mediation = (doc: FactsDoc, change: (now: Mediation) => Partial<Mediation>): Partial<FactsDoc> => {
  const now = doc.mediation ?? NONE;
  return { mediation: { ...now, ...change(now) } };
};

/** The reviewer's answer to an objection decides it; what it says about the report itself is another answer's business. */
const decided = (doc: FactsDoc, objection: string, how: { at: string; upheld: boolean }): Partial<FactsDoc> => ({
  objections: (doc.objections ?? []).map((o) =>
    o.id === objection && o.decidedAt === undefined ? { ...o, decidedAt: how.at, upheld: how.upheld } : o,
  ),
});

export const committeeFolds: Folds<FactsDoc, CommitteeEvent> = {
  'committee.CaseReceived': shape((_, { data }) => (data.about === undefined ? { level: 'community', rung: data.rung } : {})),
  'committee.AnswerGiven': shape((doc, { data }) =>
    data.about === undefined
      ? answer(doc, data.at, data.outcome)
      : decided(doc, data.reportId, { at: data.at, upheld: data.outcome === 'solved' }),
  ),
  'committee.CaseReferredToStation': shape((doc) => working(doc)),
  'committee.CaseClosed': shape((doc, { data }) => (data.about === undefined ? close(doc, data.at) : {})),
  'committee.DisputeReceived': shape((doc, { data }) => ({ level: 'community', rung: data.rung, ...mediation(doc, () => ({})) })),
  'committee.ConsentAsked': shape((doc, { data }) => ({
    ...working(doc),
    ...contact(doc, data.at),
    ...mediation(doc, ({ asked }) => ({ asked: asked + 1 })),
  })),
  'committee.ConsentGiven': shape((doc) => mediation(doc, ({ given }) => ({ given: given + 1 }))),
  'committee.ConsentRefused': shape((doc) => mediation(doc, ({ refused }) => ({ refused: refused + 1 }))),
  'committee.MediationSessionHeld': shape((doc, { data }) => ({ ...working(doc), ...contact(doc, data.at) })),
  'committee.AgreementReached': shape((doc, { data }) =>
    mediation(doc, () => present({ agreedAt: data.at, form: data.form, performBy: data.performBy })),
  ),
  'committee.MediationEnded': shape((doc, { data }) => ({
    ...(data.how === 'withdrawn' ? {} : { ...answer(doc, data.at, data.outcome), ...close(doc, data.at) }),
    ...mediation(doc, () => ({ endedAt: data.at })),
  })),
  'committee.PerformanceChecked': shape((doc, { data }) => mediation(doc, () => ({ performed: data.performed }))),
  'committee.ConfirmationApplied': shape((doc, { data }) => mediation(doc, () => ({ confirmedAt: data.at }))),
};
