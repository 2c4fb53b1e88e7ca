import type { AgencyUnit, Level, Owner, Place, PromiseOf, ReportKind, Residency, Rule, Rung } from '#community/published';
import type { PauseReason, StationEvent } from '../published.ts';
import { deskOf, levelOf } from './posts.ts';

export interface Referral {
  readonly id: string;
  readonly unit: AgencyUnit;
  readonly is: 'open' | 'answered' | 'returned';
}

export interface Handover {
  readonly number: number;
  readonly from: string;
  readonly to: string;
  readonly acceptBy: string;
}

/** A matter that the station has or had: only what a decision asks about. */
export interface Matter {
  readonly is: 'open' | 'closed' | 'withdrawn' | 'with-committee';
  readonly reportId: string;
  readonly kind: ReportKind;
  readonly item: string;
  readonly itemVersion: string;
  readonly rule: Rule;
  readonly rung: Rung;
  readonly submittedAt: string;
  /** The first promise. No event moves it. */
  readonly promise: PromiseOf;
  readonly dueBy: string;
  readonly place?: Place;
  readonly residency: Residency;
  readonly sensitive: boolean;
  readonly desk: Owner['desk'];
  /** Of the station's own part: where an answer comes back to. */
  readonly level: Level;
  readonly officer?: string;
  readonly contacted: boolean;
  readonly answered: boolean;
  readonly handovers: number;
  readonly handover?: Handover;
  readonly handedBack: boolean;
  readonly referrals: readonly Referral[];
  readonly bounces: number;
  readonly jointly: boolean;
  readonly extensions: number;
  readonly paused?: { readonly since: string; readonly reason: PauseReason };
  readonly reopened: number;
  /** How many reports were made of it. */
  readonly parts: number;
}

export type StationCase = { readonly is: 'unknown' } | Matter;

type Data<T extends StationEvent['type']> = Extract<StationEvent, { type: T }>['data'];
type Folds = { readonly [T in Exclude<StationEvent['type'], 'station.CaseReceived'>]: (now: Matter, data: Data<T>) => Matter };

const earlier = (a: string, b: string): string => (a < b ? a : b);

const arrived = (data: Data<'station.CaseReceived'>): Matter => ({
  is: 'open',
  reportId: data.reportId,
  kind: data.kind,
  item: data.item,
  itemVersion: data.itemVersion,
  rule: data.rule,
  rung: data.rung,
  submittedAt: data.submittedAt,
  promise: data.promise,
  dueBy: data.promise.dueBy,
  ...(data.place === undefined ? {} : { place: data.place }),
  residency: data.residency,
  sensitive: data.sensitive,
  desk: data.desk,
  level: data.level,
  contacted: false,
  answered: false,
  handovers: 0,
  handedBack: false,
  referrals: [],
  bounces: 0,
  jointly: false,
  extensions: 0,
  reopened: 0,
  parts: 0,
});

/** Back from the committee: the clock, the first promise and what was done so far stay; the station's part begins again. */
const cameBack = (now: Matter, data: Data<'station.CaseReceived'>): Matter => ({
  ...now,
  is: 'open',
  item: data.item,
  itemVersion: data.itemVersion,
  rule: data.rule,
  rung: data.rung,
  dueBy: now.is === 'closed' ? data.promise.dueBy : earlier(now.dueBy, data.promise.dueBy),
  desk: data.desk,
  level: data.level,
  answered: false,
});

const without = <K extends keyof Matter>(now: Matter, ...keys: readonly K[]): Omit<Matter, K> => {
  const rest: Partial<Matter> = { ...now };
  for (const key of keys) delete rest[key];
  return rest as Omit<Matter, K>;
};

const settle = (now: Matter, id: string, is: Referral['is']): Referral[] => now.referrals.map((r) => (r.id === id ? { ...r, is } : r));

const folds: Folds = {
  'station.CaseTaken': (now, { officer, post }) => ({ ...now, officer, desk: deskOf(post, now.desk), level: levelOf(post, now.level) }),
  'station.ResidentContacted': (now) => ({ ...now, contacted: true }),
  'station.CaseReclassified': (now, { to, itemVersion, rule, rung, promise }) => ({
    ...now,
    item: to,
    itemVersion,
    rule,
    rung,
    // A limit that counts from the submission says nothing about a round that began with a re-opening.
    dueBy: now.reopened > 0 ? now.dueBy : earlier(now.dueBy, promise.dueBy),
  }),
  'station.CaseHandedOver': (now, { number, from, to, acceptBy }) => ({
    ...now,
    handovers: number,
    handover: { number, from, to, acceptBy },
    handedBack: false,
  }),
  'station.HandoverAccepted': (now, { by, post }) => ({
    ...without(now, 'handover'),
    officer: by,
    desk: deskOf(post, now.desk),
    level: levelOf(post, now.level),
  }),
  'station.HandoverReturned': (now) => ({ ...without(now, 'handover'), handedBack: true }),
  'station.CaseReferredToCommittee': (now, { how }) =>
    how === 'joint' ? { ...now, jointly: true } : { ...without(now, 'handover', 'paused'), jointly: true, is: 'with-committee' },
  'station.CaseEscalated': (now, { referralId, to }) => ({
    ...now,
    referrals: [...now.referrals, { id: referralId, unit: to, is: 'open' }],
  }),
  'station.AnswerReceived': (now, { referralId }) => ({ ...now, referrals: settle(now, referralId, 'answered') }),
  'station.ReferralCameBack': (now, { referralId, bounces }) => ({ ...now, bounces, referrals: settle(now, referralId, 'returned') }),
  'station.LimitExtended': (now, { dueBy }) => ({ ...now, dueBy, extensions: now.extensions + 1 }),
  'station.ClockPaused': (now, { reason, at }) => ({ ...now, paused: { since: at, reason } }),
  'station.ClockResumed': (now, { dueBy }) => ({ ...without(now, 'paused'), dueBy }),
  'station.AnswerGiven': (now) => ({ ...now, contacted: true, answered: true }),
  'station.CaseSplit': (now, { parts }) => ({ ...now, parts: now.parts + parts.length }),
  'station.CaseClosed': (now) => ({ ...without(now, 'handover'), is: 'closed' }),
  'station.CaseReopened': (now, { times, dueBy }) => ({
    ...without(now, 'handover', 'paused'),
    is: 'open',
    answered: false,
    reopened: times,
    dueBy,
  }),
  'station.CaseWithdrawn': (now) => ({ ...without(now, 'handover', 'paused'), is: 'withdrawn' }),
};

const evolve = (now: StationCase, event: StationEvent): StationCase => {
  if (event.type === 'station.CaseReceived') return now.is === 'unknown' ? arrived(event.data) : cameBack(now, event.data);
  if (now.is === 'unknown') return now;
  const fold = folds[event.type] as (now: Matter, data: StationEvent['data']) => Matter;
  return fold(now, event.data);
};

/** How a `stationCase-<reportId>` stream is folded. */
export const stationCaseKind = { prefix: 'stationCase', initial: { is: 'unknown' } as StationCase, evolve };
