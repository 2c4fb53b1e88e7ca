import type { StationEvent, StationReceived } from '../../published.ts';
import type { Asker } from '../case-access.ts';
import { type Matter, type StationCase, stationCaseKind } from '../case.state.ts';
import type { Dates, Limits } from '../dates.ts';

/** One report and its people, for specs. */
export const REPORT = '019318a0-0000-7000-8000-000000000001';
export const AT = '2026-11-24T10:00:00.000+08:00';

export const officer: Asker = { account: 'acc-officer2', capacity: 'station.grid-officer', grids: ['grid-2'] };
export const stranger: Asker = { account: 'acc-officer5', capacity: 'station.grid-officer', grids: ['grid-5'] };
export const window1: Asker = { account: 'acc-window1', capacity: 'station.window', grids: [] };
export const director: Asker = { account: 'acc-director', capacity: 'station.director', grids: [] };
export const deputy: Asker = { account: 'acc-deputy', capacity: 'station.deputy', grids: [] };
export const information: Asker = { account: 'acc-information', capacity: 'station.information', grids: [] };
export const facility: Asker = { account: 'acc-facility', capacity: 'station.facility', grids: [] };
export const police: Asker = { account: 'acc-police', capacity: 'station.auxiliary-police', grids: [] };

export const RULE = { profile: 'sichuan-2026', version: '2026-1', source: 'rules.md B.4' } as const;
export const PROMISE = {
  firstContactBy: '2026-11-25T18:00:00+08:00',
  dueBy: '2026-11-26T18:00:00+08:00',
  calendar: 'complete',
} as const;
export const SUBMITTED = '2026-11-24T09:00:00.000+08:00';

export const facts: Omit<StationReceived, 'reportId' | 'at'> = {
  kind: 'complaint',
  item: 'ENV-01',
  itemVersion: '2026-1',
  rule: RULE,
  submittedAt: SUBMITTED,
  promise: PROMISE,
  desk: 'back',
  level: 'grid',
  rung: 2,
  place: { grid: 'grid-2', courtyard: 'court-7' },
  residency: 'migrant',
  sensitive: false,
  urgent: false,
  firstReceiver: 'station',
  from: 'resident',
};

export const received = (change: Partial<StationReceived> = {}): StationEvent => ({
  type: 'station.CaseReceived',
  data: { reportId: REPORT, ...facts, at: SUBMITTED, ...change },
});

export const taken: StationEvent = {
  type: 'station.CaseTaken',
  data: { reportId: REPORT, officer: officer.account, post: officer.capacity, at: AT },
};

export const escalatedToStreet: StationEvent = {
  type: 'station.CaseEscalated',
  data: {
    reportId: REPORT,
    referralId: `${REPORT}-1`,
    number: 1,
    to: 'street',
    fromLevel: 'grid',
    fromRung: 2,
    toRung: 4,
    returnTo: 'officer',
    warm: false,
    item: 'ENV-01',
    place: { grid: 'grid-2', courtyard: 'court-7' },
    submittedAt: SUBMITTED,
    answerBy: PROMISE.dueBy,
    dueBy: PROMISE.dueBy,
    at: AT,
  },
  seal: { reason: 'needs the street', tried: 'asked the property company twice' },
};

export const answerReceived: StationEvent = {
  type: 'station.AnswerReceived',
  data: { reportId: REPORT, referralId: `${REPORT}-1`, kind: 'feedback', unit: 'street', at: AT },
};

export const answerGiven: StationEvent = {
  type: 'station.AnswerGiven',
  data: { reportId: REPORT, outcome: 'solved', means: 'phone', first: true, at: AT },
  seal: { text: 'It was cleared.' },
};

export const closed: StationEvent = { type: 'station.CaseClosed', data: { reportId: REPORT, at: AT } };
export const withdrawn: StationEvent = { type: 'station.CaseWithdrawn', data: { reportId: REPORT, at: AT } };

export const handedOver = (to: string, from: string = officer.account): StationEvent => ({
  type: 'station.CaseHandedOver',
  data: { reportId: REPORT, number: 1, from, to, acceptBy: '2026-11-25T18:00:00+08:00', at: AT },
  seal: { reason: 'on leave' },
});

export const paused = (reason: 'waiting-for-resident' | 'waiting-for-agency' = 'waiting-for-resident'): StationEvent => ({
  type: 'station.ClockPaused',
  data: { reportId: REPORT, reason, at: AT },
  seal: { note: '' },
});

export const referredWhole: StationEvent = {
  type: 'station.CaseReferredToCommittee',
  data: {
    reportId: REPORT,
    kind: 'complaint',
    item: 'ENV-01',
    itemVersion: '2026-1',
    rule: RULE,
    rung: 2,
    submittedAt: SUBMITTED,
    promise: PROMISE,
    place: { grid: 'grid-2', courtyard: 'court-7' },
    residency: 'migrant',
    sensitive: false,
    how: 'whole',
    mediation: false,
    at: AT,
  },
  seal: { reason: 'a matter of the courtyard' },
};

const plus = (at: string, days: number): string =>
  `${at.slice(0, 8)}${String(Number(at.slice(8, 10)) + days).padStart(2, '0')}T18:00:00+08:00`;

/** Days instead of working days, every limit two days, SHO-1 one day: easy to follow by eye. Dates stay within the month. */
export const dates: Dates = {
  limits: ({ item }, from): Limits => ({
    promise: { firstContactBy: plus(from, 1), dueBy: plus(from, item === 'SHO-1' ? 1 : 2), calendar: 'complete' },
    rule: RULE,
    rung: 2,
    itemVersion: '2026-1',
  }),
  workingDaysAfter: plus,
  afterPause: ({ dueBy }, { from, to }) => plus(dueBy, Number(to.slice(8, 10)) - Number(from.slice(8, 10))),
  mediable: (item) => item === 'NBR-02',
};

/** The state after events, for the few specs that ask about it. */
export const after = (...events: readonly StationEvent[]): Matter =>
  events.reduce<StationCase>(stationCaseKind.evolve, stationCaseKind.initial) as Matter;
