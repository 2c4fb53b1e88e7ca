import type { Act, EscalationFact, Fact, MediationFact, ObjectionFact, RarerFacts } from '../figures/fact.ts';
import { officeHoursBetween } from '../figures/office.ts';
import type { BadRating, Escalation, FactsDoc, Mediation, Objection } from '../views/facts/facts.doc.ts';

/** Milliseconds; Infinity for what has not happened. */
const time = (text: string | undefined): number => (text === undefined ? Infinity : Date.parse(text));

const escalationOf = ({ unit, answerBy, answeredAt, returnedAt, toldAt }: Escalation): EscalationFact => ({
  unit,
  answerBy: time(answerBy),
  answeredAt: time(answeredAt),
  returnedAt: time(returnedAt),
  toldAt: time(toldAt),
});

const objectionOf = ({ at, group, dueBy, decidedAt, upheld }: Objection): ObjectionFact => ({
  at: time(at),
  group,
  dueBy: time(dueBy),
  decidedAt: time(decidedAt),
  upheld: upheld ?? false,
});

const mediationOf = ({ given, refused, endedAt, agreedAt, form, performBy, performed, confirmedAt }: Mediation): MediationFact => ({
  given,
  refused,
  endedAt: time(endedAt),
  agreedAt: time(agreedAt),
  written: form === 'written',
  performBy: time(performBy),
  performed,
  confirmedAt: time(confirmedAt),
});

const badRatingOf = ({ rectifyBy, rectifiedAt }: BadRating): RarerFacts['badRating'] => ({
  rectifyBy: time(rectifyBy),
  rectifiedAt: time(rectifiedAt),
});

const rarerOf = ({ escalations = [], objections = [], mediation, badRating }: FactsDoc): RarerFacts | undefined => {
  if (escalations.length + objections.length === 0 && !mediation && !badRating) return undefined;
  return {
    escalations: escalations.map(escalationOf),
    objections: objections.map(objectionOf),
    mediation: mediation && mediationOf(mediation),
    badRating: badRating && badRatingOf(badRating),
  };
};

/** An item that nobody has decided yet. */
const UNDECIDED = 'undecided';

const stateOf = ({ status, level, rung, outcome, rating, paused }: FactsDoc) => ({
  status,
  level,
  rung,
  outcome,
  satisfaction: rating?.satisfaction,
  solved: rating?.solved ?? false,
  paused: paused ?? false,
});

const workUntil = ({ submittedAt, contactedAt }: FactsDoc): number =>
  contactedAt === undefined ? Infinity : officeHoursBetween(time(submittedAt), time(contactedAt));

/** The document as the figures see it. */
export const factOf = (doc: FactsDoc): Fact => ({
  kind: doc.kind,
  group: doc.group,
  channel: doc.channel,
  ...stateOf(doc),
  proxy: doc.proxy,
  anonymous: doc.anonymous,
  sensitive: doc.sensitive,
  extended: doc.extended,
  unclassified: doc.item === UNDECIDED,
  calendarComplete: doc.calendar === 'complete',
  grid: doc.grid,
  submittedAt: time(doc.submittedAt),
  contactBy: time(doc.contactBy),
  contactedAt: time(doc.contactedAt),
  contactedAfter: workUntil(doc),
  firstDueBy: time(doc.firstDueBy),
  dueBy: time(doc.dueBy),
  answeredAt: time(doc.answeredAt),
  closedAt: time(doc.closedAt),
  withdrawnAt: time(doc.withdrawnAt),
  reopenedAt: time(doc.reopenedAt),
  rarer: rarerOf(doc),
});

/** What was split off was said once, with the whole: there is no second submission to count. */
const submission = ({ splitFrom, submittedAt, group, person, grid, proxy }: FactsDoc): Act[] =>
  splitFrom === undefined ? [{ at: time(submittedAt), group, person, grid, proxy }] : [];

/** Every participation act of a report: the submission first, then who joined in or objected. */
export const actsOf = (doc: FactsDoc): Act[] => [
  ...submission(doc),
  ...(doc.acts ?? []).map((act) => ({ at: time(act.at), group: act.group, person: act.person, grid: doc.grid, proxy: false })),
];
