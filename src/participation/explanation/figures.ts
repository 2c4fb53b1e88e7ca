import type { Bilingual } from '#community/published';
import type { Count, Dashboard, Guarded, Share } from '../published.ts';
import words from './figures.json' with { type: 'json' };

export type FigureName = keyof typeof words;

export interface FigureMeaning {
  readonly formula: Bilingual;
  readonly source: string;
  /** Types of the events that it is made from. */
  readonly types: readonly string[];
  /** Made from acts, wherever the report lies in time, and from denominators. */
  readonly acts: boolean;
  readonly numbers: (all: Dashboard) => object;
  /** How many stand behind it; where that is hidden, the events are too. */
  readonly behind: (all: Dashboard) => Count;
}

const SAID = ['residents.OpinionSubmitted', 'residents.ComplaintLodged', 'residents.DisputeReported'];
const ACTS = [...SAID, 'residents.ReportSupported', 'residents.ObjectionRaised'];
const ANSWERS = ['station.AnswerGiven', 'committee.AnswerGiven', 'committee.MediationEnded'];
const CLOSINGS = ['station.CaseClosed', 'committee.CaseClosed', 'committee.MediationEnded'];
const CONTACTS = ['station.ResidentContacted', 'committee.ConsentAsked', 'committee.MediationSessionHeld', ...ANSWERS];
const PROMISES = ['station.LimitExtended', 'station.CaseReclassified', 'station.ClockPaused', 'station.ClockResumed'];
const PASSED_UP = ['station.CaseEscalated', 'agencies.ReferralAnswered', 'agencies.ReferralReturned', 'station.AnswerReceived'];
const MEDIATED = ['committee.ConsentAsked', 'committee.ConsentGiven', 'committee.ConsentRefused', 'committee.AgreementReached'];
const AGREED = ['committee.MediationEnded', 'committee.PerformanceChecked', 'committee.ConfirmationApplied'];

const ofShare = (share: Guarded<Share>, which: 'kept' | 'matured'): Count => ('suppressed' in share ? share : share[which]);

type Sources = Omit<FigureMeaning, 'formula' | 'source'>;
const by = (types: readonly string[], numbers: Sources['numbers'], behind: Sources['behind'] = (d) => d.counts.total): Sources => ({
  types,
  acts: false,
  numbers,
  behind,
});
const byActs = (numbers: Sources['numbers']): Sources => ({ ...by(ACTS, numbers), acts: true });

const SOURCES: Readonly<Record<FigureName, Sources>> = {
  rate: byActs((d) => d.rate),
  parity: byActs((d) => ({ ...d.parity, rate: d.rate })),
  grids: byActs((d) => ({ grids: d.grids })),
  gini: byActs((d) => ({ ...d.gini, grids: d.grids })),
  counts: by(SAID, (d) => d.counts),
  channels: by(SAID, (d) => d.channels),
  quality: by(SAID, (d) => d.quality),
  'first-response': by([...SAID, ...CONTACTS], (d) => d.firstResponse),
  contacted: by([...SAID, ...CONTACTS], (d) => d.contacted),
  'on-time': by([...SAID, ...PROMISES, ...CLOSINGS, 'residents.ReportWithdrawn'], (d) => d.onTime),
  funnel: by([...ACTS, ...CONTACTS, ...CLOSINGS, 'residents.AnswerRated'], (d) => ({ stages: d.funnel })),
  'closed-loop': by(
    [...PASSED_UP, ...ANSWERS],
    (d) => d.closedLoop,
    (d) => d.closedLoop.escalated,
  ),
  ratings: by(
    [...ANSWERS, 'residents.AnswerRated'],
    (d) => d.ratings,
    (d) => d.ratings.n,
  ),
  reopened: by(
    [...CLOSINGS, 'residents.ReportReopened'],
    (d) => d.reopened,
    (d) => d.reopened.reopened,
  ),
  remedy: by(
    ['residents.ObjectionRaised', 'committee.AnswerGiven'],
    (d) => d.remedy,
    (d) => ofShare(d.remedy.applied.total, 'kept'),
  ),
  mediation: by(
    [...MEDIATED, ...AGREED],
    (d) => d.mediation,
    (d) => ofShare(d.mediation.consent, 'matured'),
  ),
  'lowest-level': by(['station.CaseTaken', 'station.HandoverAccepted', ...PASSED_UP, ...ANSWERS], (d) => d.lowestLevel),
};

/** What a figure means and what it is made from; undefined for a name that is none. */
export const figureNamed = (name: string): FigureMeaning | undefined => {
  if (!Object.hasOwn(words, name)) return undefined;
  return { ...words[name as FigureName], ...SOURCES[name as FigureName] };
};

export const FIGURE_NAMES = Object.keys(words) as readonly FigureName[];
