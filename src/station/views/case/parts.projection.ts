import type { AgenciesEvent } from '#agencies/published';
import { type AnyEvent, present, type Recorded, typeName } from '#libs/eventing';
import type { Seen } from '../row/row.projection.ts';
import type { CaseDoc, Entry, Facts, Pause, PromiseLine, ReferralLine } from './case.doc.ts';

export type CaseSeen = Seen | AgenciesEvent;
type Of<T extends CaseSeen['type']> = Recorded<Extract<CaseSeen, { type: T }>>;
type Change<T extends CaseSeen['type']> = (doc: CaseDoc, event: Of<T>) => Partial<CaseDoc>;

/** Residents are not named in the history; processes are nobody. */
const byWhom = (event: Recorded<AnyEvent>): Pick<Entry, 'by' | 'capacity'> =>
  event.type.startsWith('residents.') || event.actor === 'coordination' ? {} : { by: event.actor, capacity: event.capacity };

/** What was said stands on the page itself (and carries the contact); an objection's reason is for its reviewer only (A.16). */
const KEEPS_ITS_WORDS: readonly string[] = [
  'residents.OpinionSubmitted',
  'residents.ComplaintLodged',
  'residents.DisputeReported',
  'residents.ObjectionRaised',
];

export const entry = (event: Recorded<AnyEvent>, details?: Facts): Entry => {
  const { area: room, what } = typeName(event.type);
  return {
    at: (event.data as { at?: string }).at ?? event.effectiveAt,
    what,
    room,
    ...byWhom(event),
    ...present({ details, sealed: KEEPS_ITS_WORDS.includes(event.type) ? undefined : event.sealed }),
  };
};

/** Marks the promises of a kind that wait as kept at a moment. */
const kept = (promises: readonly PromiseLine[], firstContact: boolean, at: string): PromiseLine[] =>
  promises.map((p) => ((p.what === 'first-contact') === firstContact && p.keptAt === undefined ? { ...p, keptAt: at } : p));

const promised = (doc: CaseDoc, line: PromiseLine): Pick<CaseDoc, 'promises'> => ({ promises: [...doc.promises, line] });

const ended = (pauses: readonly Pause[], to: string): Pause[] => pauses.map((p) => (p.to === undefined ? { ...p, to } : p));

const line = (doc: CaseDoc, id: string, change: Partial<ReferralLine>): Pick<CaseDoc, 'lines'> => ({
  lines: doc.lines.map((l) => (l.referralId === id ? { ...l, ...change } : l)),
});

const FINISH = {
  'agencies.ReferralAnswered': 'answered',
  'agencies.ReferralReturned': 'returned',
  'agencies.ReferralWithdrawn': 'withdrawn',
} as const;

const finished = (doc: CaseDoc, event: Of<keyof typeof FINISH>): Pick<CaseDoc, 'lines'> =>
  line(doc, event.data.referralId, {
    state: FINISH[event.type],
    ...('kind' in event.data ? { kind: event.data.kind } : {}),
    doneAt: event.data.at,
    ...(event.sealed ? { sealed: event.sealed } : {}),
  });

const told = (side: 'station' | 'committee') => (doc: CaseDoc, event: Of<'station.AnswerGiven'> | Of<'committee.AnswerGiven'>) => ({
  promises: kept(doc.promises, true, event.data.at),
  answers: [
    ...doc.answers,
    { at: event.data.at, side, outcome: event.data.outcome, means: event.data.means, ...(event.sealed ? { sealed: event.sealed } : {}) },
  ],
});

/** What each event changes on the page beyond the row; events that change nothing more are left out. */
export const parts: { readonly [T in CaseSeen['type']]?: Change<T> } = {
  'residents.AnswerRated': (_, { data }) => ({ rating: { satisfaction: data.satisfaction, solved: data.solved, at: data.at } }),
  'station.ResidentContacted': (doc, { data }) => ({ promises: kept(doc.promises, true, data.at) }),
  'station.CaseReclassified': (doc, { data }) => ({
    rule: data.rule,
    ...promised(doc, { what: 'reclassified', by: data.promise.dueBy, at: data.at }),
  }),
  'station.CaseHandedOver': (_, { data }) => ({
    handover: { number: data.number, from: data.from, to: data.to, acceptBy: data.acceptBy, at: data.at },
  }),
  'station.CaseReferredToCommittee': (_, { data }) => ({ joint: true, ...(data.how === 'whole' ? { endedAt: data.at } : {}) }),
  'station.CaseEscalated': (doc, { data }) => ({
    lines: [
      ...doc.lines,
      {
        referralId: data.referralId,
        number: data.number,
        unit: data.to,
        at: data.at,
        state: 'sent',
        answerBy: data.answerBy,
        warm: data.warm,
        returnTo: data.returnTo,
      },
    ],
  }),
  'station.ReferralCameBack': (_, { data }) => ({ bounces: data.bounces }),
  'station.LimitExtended': (doc, { data }) => ({
    extended: true,
    ...promised(doc, { what: 'extended', by: data.dueBy, at: data.at, reason: data.reason }),
  }),
  'station.ClockPaused': (doc, { data }) => ({ pauses: [...doc.pauses, { from: data.at, reason: data.reason }] }),
  'station.ClockResumed': (doc, { data }) => ({
    pauses: ended(doc.pauses, data.at),
    ...promised(doc, { what: 'resumed', by: data.dueBy, at: data.at }),
  }),
  'station.AnswerGiven': told('station'),
  'committee.AnswerGiven': told('committee'),
  'station.CaseSplit': (doc, { data }) => ({
    split: [...(doc.split ?? []), ...data.parts.map(({ reportId, number }) => ({ reportId, number }))],
  }),
  'station.CaseClosed': (doc, { data }) => ({ promises: kept(doc.promises, false, data.at), endedAt: data.at }),
  'station.CaseReopened': (doc, { data }) => promised(doc, { what: 'reopened', by: data.dueBy, at: data.at }),
  'station.CaseWithdrawn': (doc, { data }) => ({ pauses: ended(doc.pauses, data.at), endedAt: data.at }),
  'agencies.ReferralTaken': (doc, { data }) => line(doc, data.referralId, { state: 'taken' }),
  'agencies.ReferralAnswered': finished,
  'agencies.ReferralReturned': finished,
  'agencies.ReferralWithdrawn': finished,
};

/** Fields that an event takes away. */
export const takesAway: { readonly [T in CaseSeen['type']]?: readonly (keyof CaseDoc)[] } = {
  'station.CaseReceived': ['endedAt'],
  'station.HandoverAccepted': ['handover'],
  'station.HandoverReturned': ['handover'],
  'station.CaseClosed': ['handover'],
  'station.CaseReopened': ['endedAt', 'handover'],
  'station.CaseWithdrawn': ['handover'],
};

/** What the history tells of each event beside its name; `undefined`: the name alone. */
export const details: { readonly [T in CaseSeen['type']]?: (data: Of<T>['data']) => Facts } = {
  'residents.AnswerRated': ({ satisfaction, solved }) => ({ satisfaction, solved }),
  'residents.ReportReopened': ({ times }) => ({ times }),
  'residents.ObjectionRaised': ({ number, dueBy }) => ({ number, dueBy }),
  'station.CaseReceived': ({ desk, from, firstReceiver }) => ({ desk, from, firstReceiver }),
  'station.CaseTaken': ({ officer, post }) => ({ officer, post }),
  'station.ResidentContacted': ({ means, first }) => ({ means, first }),
  'station.CaseReclassified': ({ from, to }) => ({ from, to }),
  'station.CaseHandedOver': ({ number, from, to, acceptBy }) => ({ number, from, to, acceptBy }),
  'station.HandoverAccepted': ({ number, by }) => ({ number, officer: by }),
  'station.HandoverReturned': ({ number, to, lapsed }) => ({ number, to, ...present({ lapsed }) }),
  'station.CaseReferredToCommittee': ({ how, mediation }) => ({ how, mediation }),
  'station.CaseEscalated': ({ to, number, answerBy, warm, fromLevel }) => ({ to, unit: to, number, answerBy, warm, fromLevel }),
  'station.AnswerReceived': ({ unit, kind }) => ({ unit, kind }),
  'station.ReferralCameBack': ({ unit, bounces }) => ({ unit, bounces }),
  'station.LimitExtended': ({ reason, dueBy, before }) => ({ reason, dueBy, before }),
  'station.ClockPaused': ({ reason }) => ({ reason }),
  'station.ClockResumed': ({ dueBy, before }) => ({ dueBy, before }),
  'station.AnswerGiven': ({ outcome, means }) => ({ outcome, means }),
  'station.CaseSplit': ({ parts: made }) => ({ parts: made.length }),
  'station.CaseReopened': ({ times, dueBy }) => ({ times, dueBy }),
  'committee.AnswerGiven': ({ outcome, means }) => ({ outcome, means }),
  'committee.CaseReferredToStation': ({ how }) => ({ how }),
  'agencies.ReferralTaken': ({ unit }) => ({ unit }),
  'agencies.ReferralAnswered': ({ unit, kind }) => ({ unit, kind }),
  'agencies.ReferralReturned': ({ unit }) => ({ unit }),
  'agencies.ReferralWithdrawn': ({ unit }) => ({ unit }),
};
